package org.holdout.e2e;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.holdout.embedded.Processes;

/**
 * One of the platform's applications once more, beside it, with other settings and at ports of its own: seconds instead of the minute
 * that another platform takes. Its log lies with the platform's.
 */
final class Beside implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);

    private final String application;
    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private Beside(String application, Process process, Path log, int port, int management) {
        this.application = application;
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /**
     * Starts it and comes back when it is ready.
     *
     * @param port where it serves, which {@link #freePort} knows
     * @param settings those that are not the platform's
     */
    static Beside start(Platform platform, String application, int port, Map<String, String> settings)
            throws IOException {
        int management = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.config.locations="
                        + platform.home()
                                .resolve("config")
                                .resolve(application + ".properties")
                                .toUri(),
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + management));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        Path log = platform.home().resolve("logs/beside").resolve(application + ".log");
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("holdout.root"), application, "target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        return new Beside(application, process, log, port, management).awaitReady();
    }

    /** A port at which nobody serves. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it serves. */
    String address() {
        return "http://localhost:" + port;
    }

    private Beside awaitReady() {
        boolean ready = false;
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(ONE_TRY).build()) {
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                    .timeout(ONE_TRY)
                    .build();
            Awaitility.await(application + " is ready; its log is " + log)
                    .atMost(READY_WITHIN)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast(application + " has ended; its log is " + log, () -> !process.isAlive())
                    .until(() -> http.send(question, BodyHandlers.discarding()).statusCode() == 200);
            ready = true;
            return this;
        } finally {
            if (!ready) {
                close();
            }
        }
    }

    @Override
    public void close() {
        Processes.end(process.toHandle(), GRACE);
    }
}
