package org.holdout.e2e.production;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.holdout.embedded.Launch;
import org.holdout.embedded.PidFile;
import org.holdout.embedded.Processes;

/** A server of the set-up in a process of its own, which writes its log below the home. */
final class Running {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ONE_TRY).build();

    private final String name;
    private final Path log;
    private final PidFile pid;
    private final URI health;

    /** @param health answers 200 when it is ready */
    Running(Here here, String name, URI health) {
        this.name = name;
        this.log = here.logs().resolve(name + ".log");
        this.pid = new PidFile(here.pid(name));
        this.health = health;
    }

    /** The health page of a Quarkus application, or of Keycloak. */
    static URI health(int port, String path) {
        return URI.create("http://127.0.0.1:" + Here.management(port) + path);
    }

    /** Ends what an earlier run has left, and starts it anew. */
    void start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        kill();
        Files.createDirectories(log.getParent());
        Files.createDirectories(pid.file().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Launch.start(builder, pid::write);
    }

    void awaitReady() {
        Awaitility.await(name + " is ready; its log is " + log)
                .atMost(READY_WITHIN)
                .failFast(
                        name + " has ended; its log is " + log,
                        () -> pid.process().isEmpty())
                .until(this::ready);
    }

    private boolean ready() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(ONE_TRY).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets it end in order. */
    void stop() {
        pid.process().ifPresent(process -> Processes.end(process, GRACE));
    }

    /** Ends it at once, as the loss of the machine does. */
    void kill() {
        pid.process().ifPresent(process -> Processes.end(process, Duration.ZERO));
    }
}
