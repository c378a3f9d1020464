package org.holdout.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.holdout.events.Topics;
import org.holdout.local.CannotRun.Why;

/** {@code ./holdout redrive}: sends dead letters again, by the outbox's own command and the libraries of a service that uses it. */
final class RedriveCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;
    private final Home home;
    private final List<String> topics;

    RedriveCommand(Path root, Home home, List<String> topics) {
        this.root = root;
        this.home = home;
        this.topics = topics.isEmpty() ? List.of(Topics.REQUESTS, Topics.GUIDES, Topics.POLICIES) : topics;
    }

    /** Does it while the broker runs, and returns the command's exit code. */
    int run() throws IOException, InterruptedException {
        if (!Files.exists(home.addresses())) {
            throw new CannotRun(
                    Why.FAILED, "It is not running in " + home.dir() + ". ./holdout run first, then redrive.");
        }
        List<String> command = new ArrayList<>(List.of(
                JavaProgram.java(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.log.level=WARN",
                "-cp",
                root.resolve("request-service/target/quarkus-app/lib/main/*")
                        + File.pathSeparator
                        + root.resolve("request-service/target/quarkus-app/lib/boot/*"),
                "org.holdout.outbox.RedriveCommand",
                JSON.readTree(home.addresses().toFile()).path("kafka").asText()));
        command.addAll(topics);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
