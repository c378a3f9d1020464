package org.holdout.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdout.local.CannotRun.Why;

/**
 * {@code ./holdout evaluate-changes}: how often the rules on what matters in a policy are right about an archive's labelled
 * changes; by the service's own command and libraries, whether the platform runs or not.
 */
final class EvaluateChangesCommand {
    private static final String SERVICE = "comparison-service/target/quarkus-app";

    private final Path root;
    private final List<String> arguments;

    EvaluateChangesCommand(Path root, List<String> arguments) {
        this.root = root;
        this.arguments = arguments;
    }

    /** Does it and returns the command's exit code. */
    int run() throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new CannotRun(
                    Why.USAGE,
                    "Name the archive, a clone or a bundle: ./holdout evaluate-changes PATH [dev|held-out].");
        }
        Path service = root.resolve(SERVICE);
        if (!Files.isDirectory(service)) {
            throw new CannotRun(Why.NOT_BUILT, "comparison-service is not built yet. ./holdout run builds it.");
        }
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.java(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.log.level=WARN",
                "-cp",
                String.join(
                        File.pathSeparator,
                        service.resolve("app/*").toString(),
                        service.resolve("lib/main/*").toString(),
                        service.resolve("lib/boot/*").toString()),
                "org.holdout.comparison.policy.EvaluateChangesCommand"));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
