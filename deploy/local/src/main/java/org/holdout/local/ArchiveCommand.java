package org.holdout.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdout.local.CannotRun.Why;

/**
 * A command of comparison-service on an archive of policies, by the service's own classes and libraries, whether the platform runs
 * or not: {@code ./holdout evaluate-changes} and {@code ./holdout check-quotations}.
 */
final class ArchiveCommand {
    private static final String SERVICE = "comparison-service/target/quarkus-app";

    private static final String PACKAGE = "org.holdout.comparison.";

    private final Path root;
    private final String usage;
    private final String main;
    private final List<String> arguments;

    private ArchiveCommand(Path root, String usage, String main, List<String> arguments) {
        this.root = root;
        this.usage = usage;
        this.main = main;
        this.arguments = arguments;
    }

    /** How often the rules on what matters in a policy are right about the archive's labelled changes. */
    static ArchiveCommand evaluateChanges(Path root, List<String> arguments) {
        return new ArchiveCommand(
                root,
                "evaluate-changes PATH [dev|opened|held-out|sentences]",
                PACKAGE + "policy.EvaluateChangesCommand",
                arguments);
    }

    /** Whether the archive says what the content quotes from it. */
    static ArchiveCommand checkQuotations(Path root, List<String> arguments) {
        return new ArchiveCommand(
                root, "check-quotations PATH [VENDOR]", PACKAGE + "tie.CheckQuotationsCommand", arguments);
    }

    /** Does it and returns the command's exit code. */
    int run() throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            throw new CannotRun(Why.USAGE, "Name the archive, a clone or a bundle: ./holdout " + usage + ".");
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
                main));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
