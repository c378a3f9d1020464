package org.holdout.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** This checkout's services and gateway as a second of each beside a release that runs: with its settings, on other ports. */
final class NewVersions implements AutoCloseable {

    private static final List<String> SERVICES = List.of("guide-service", "request-service", "comparison-service");
    private static final String GATEWAY = "gateway";
    private static final int PORTS_APART = 500;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path released;
    private final List<Process> processes = new ArrayList<>();
    private Platform platform;

    private NewVersions(Path released) {
        this.released = released;
    }

    /** Starts them, the services first as operators do, and comes back when all are ready. */
    static NewVersions beside(ReleasedPlatform released) throws IOException {
        NewVersions now = new NewVersions(released.home());
        try {
            for (String service : SERVICES) {
                now.start(service, Map.of());
            }
            Map<String, String> services = new LinkedHashMap<>();
            for (String service : SERVICES) {
                services.put(
                        "quarkus.rest-client." + service + ".url",
                        "http://127.0.0.1:" + now.port(service, "quarkus.http.port"));
            }
            now.start(GATEWAY, services);
            now.platform = Platform.at(now.home());
            return now;
        } catch (IOException | RuntimeException e) {
            now.close();
            throw e;
        }
    }

    Platform platform() {
        return platform;
    }

    private void start(String application, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-Dquarkus.config.locations=" + settingsFile(application).toUri(),
                "-Dquarkus.http.port=" + port(application, "quarkus.http.port"),
                "-Dquarkus.management.port=" + port(application, "quarkus.management.port")));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        Path folder = Path.of(System.getProperty("holdout.root"), application, "target/quarkus-app");
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        Path log = released.resolve("logs").resolve("new-" + application + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        processes.add(process);
        Awaitility.await("the new " + application + " is ready; see " + log)
                .atMost(START_LIMIT)
                .failFast("the new " + application + " ended; see " + log, () -> !process.isAlive())
                .ignoreExceptions()
                .until(() -> isReady(application));
    }

    private boolean isReady(String application) throws IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port(application, "quarkus.management.port") + "/q/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }

    private Path settingsFile(String application) {
        return released.resolve("config").resolve(application + ".properties");
    }

    private int port(String application, String setting) throws IOException {
        Properties settings = new Properties();
        try (var file = Files.newBufferedReader(settingsFile(application))) {
            settings.load(file);
        }
        return Integer.parseInt(settings.getProperty(setting)) + PORTS_APART;
    }

    /** A folder that tells the release's addresses, but for the gateway's. */
    private Path home() throws IOException {
        ObjectNode addresses =
                (ObjectNode) JSON.readTree(released.resolve("addresses.json").toFile());
        String gateway = "http://localhost:" + port(GATEWAY, "quarkus.http.port");
        addresses.put("gateway", gateway).put("graphql", gateway + "/graphql");
        Path home = Files.createDirectories(released.resolve("new"));
        JSON.writeValue(home.resolve("addresses.json").toFile(), addresses);
        return home;
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.destroy();
            try {
                if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
