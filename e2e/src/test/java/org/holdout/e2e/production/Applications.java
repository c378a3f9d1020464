package org.holdout.e2e.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdout.e2e.StartCheck;
import org.holdout.e2e.settings.Compose;

/** The five applications as they were built, told what the compose file tells them. */
final class Applications {

    static final List<String> NAMES =
            List.of("guide-service", "request-service", "comparison-service", "gateway", "portal");

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));

    private final Here here;
    private final Compose compose;
    private final Authority authority;
    private final Map<String, Running> processes = new LinkedHashMap<>();

    Applications(Here here, Compose compose, Authority authority) {
        this.here = here;
        this.compose = compose;
        this.authority = authority;
        NAMES.forEach(name ->
                processes.put(name, new Running(here, name, Running.health(Here.port(name), "/q/health/ready"))));
    }

    void start() throws IOException {
        for (Map.Entry<String, Running> application : processes.entrySet()) {
            application
                    .getValue()
                    .start(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin/java")
                                            .toString(),
                                    "-Xmx192m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-jar",
                                    "quarkus-run.jar"),
                            environment(application.getKey()),
                            ROOT.resolve(application.getKey()).resolve("target/quarkus-app"));
        }
        processes.values().forEach(Running::awaitReady);
    }

    StartCheck check(String application) throws IOException, InterruptedException {
        return StartCheck.of(application, List.of(), environment(application));
    }

    void stop() {
        new ArrayList<>(processes.values()).reversed().forEach(Running::stop);
    }

    void kill() {
        processes.values().forEach(Running::kill);
    }

    /** The compose file's settings, with places of this machine, ports of its own, and trust in the rehearsal's authority. */
    private Map<String, String> environment(String application) throws IOException {
        Map<String, String> environment = new HashMap<>();
        compose.environment(application, Here.FILLED_IN)
                .forEach((name, value) -> environment.put(name, here.of(value)));
        environment.put(
                "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", secrets(application).toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Here.port(application)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Here.management(Here.port(application))));
        environment.put(
                "JAVA_TOOL_OPTIONS",
                "-Djavax.net.ssl.trustStore=" + authority.trustStore() + " -Djavax.net.ssl.trustStorePassword="
                        + Authority.STORE_PASSWORD);
        if (application.equals("request-service")) {
            // The rehearsal is in a hurry.
            environment.put("HOLDOUT_MAIL_IMAP_POLL_EVERY", "2s");
        }
        return environment;
    }

    /** Secrets under the names of their settings, as the compose file mounts them. */
    private Path secrets(String application) throws IOException {
        Path folder = here.home().resolve("run-secrets").resolve(application);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> secret : compose.secrets(application).entrySet()) {
            if (secret.getKey().startsWith(Compose.SECRETS)) {
                Path link = folder.resolve(secret.getKey().substring(Compose.SECRETS.length()));
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, here.secrets().resolve(secret.getValue()));
            }
        }
        return folder;
    }
}
