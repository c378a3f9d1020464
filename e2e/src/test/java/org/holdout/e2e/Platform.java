package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The platform under test. With {@code -Dholdout.e2e.home=DIR} it is the one that already runs with that home;
 * otherwise what is built is started by the front door in a home and on ports of its own, and stopped at the
 * end.
 */
final class Platform implements AutoCloseable {

    /** The first start unpacks and builds Keycloak, which takes most of this. */
    private static final Duration START_LIMIT = Duration.ofMinutes(6);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);

    /** Away from a platform that a developer runs; 2000 would put the portal on a port that browsers refuse. */
    private static final int PORT_OFFSET = 2100;

    /** Where the logs of a run are kept that was ended on the way. */
    private static final String EARLIER_LOGS = "logs-of-the-first-run";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final JsonNode addresses;
    private Optional<Process> launcher;
    private final Optional<SpanReceiver> spans;
    private final Instant testedSince = Instant.now();

    private Platform(Path home, Optional<Process> launcher, Optional<SpanReceiver> spans) throws IOException {
        this.home = home;
        this.launcher = launcher;
        this.spans = spans;
        this.addresses = JSON.readTree(home.resolve("addresses.json").toFile());
    }

    static Platform start() throws IOException, InterruptedException {
        String given = System.getProperty("holdout.e2e.home", "");
        if (!given.isBlank()) {
            return at(Path.of(given));
        }
        Path home = root().resolve("e2e/target/home");
        Files.createDirectories(home);
        forget(home.resolve(EARLIER_LOGS));
        SpanReceiver spans = new SpanReceiver();
        return new Platform(home, Optional.of(launch(home, spans)), Optional.of(spans));
    }

    /** One that was started otherwise, with its addresses in that home. */
    static Platform at(Path home) throws IOException {
        return new Platform(home, Optional.empty(), Optional.empty());
    }

    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Starts what is built, with these options too, and comes back when all of it is ready. */
    private static Process launch(Path home, SpanReceiver spans, String... options)
            throws IOException, InterruptedException {
        Path log = root().resolve("e2e/target/platform.log");
        Files.deleteIfExists(home.resolve("addresses.json"));
        List<String> command = new ArrayList<>(List.of(
                root().resolve("holdout").toString(),
                "run",
                "--home",
                home.toString(),
                "--port-offset",
                String.valueOf(PORT_OFFSET)));
        command.addAll(List.of(options));
        ProcessBuilder launcher =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        launcher.environment().put("HOLDOUT_BUILD", "no");
        launcher.environment().put("HOLDOUT_TRACING_ENDPOINT", spans.address());
        launcher.environment().put("HOLDOUT_TRACING_SHARE", "1");
        Process process = launcher.start();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!Files.exists(home.resolve("addresses.json"))) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroy();
                throw new IllegalStateException("The platform did not start:\n" + Files.readString(log));
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private static Path root() {
        return Path.of(System.getProperty("holdout.root"));
    }

    /** Whether these tests started it, and may start it again. */
    boolean isOurs() {
        return launcher.isPresent();
    }

    /**
     * Ends everything and starts it again with the same data, and with requests' clock ahead by so much. The logs of the
     * run that ends stay, beside the new ones.
     */
    void restartAhead(Duration offset) throws IOException, InterruptedException {
        Traces.plugIsPulled();
        stop();
        Files.move(home.resolve("logs"), home.resolve(EARLIER_LOGS));
        launcher = Optional.of(launch(home, spans.orElseThrow(), "--clock-offset", offset.toString()));
    }

    String portal() {
        return address("portal");
    }

    String graphql() {
        return address("graphql");
    }

    /** The gateway's own address, where evidence goes in and out. */
    String gateway() {
        return graphql().substring(0, graphql().lastIndexOf('/'));
    }

    String keycloak() {
        return address("keycloak");
    }

    /** The page that shows the local mail. */
    String mail() {
        return address("mail");
    }

    /** Host and port of the local mail server. */
    String smtp() {
        return address("smtp");
    }

    /** The moment from which everything was ready and the journeys began. */
    Instant testedSince() {
        return testedSince;
    }

    /** What the applications said of their work; nothing where these tests did not start them. */
    List<SpanReceiver.Span> spans() {
        return spans.map(SpanReceiver::spans).orElse(List.of());
    }

    Path home() {
        return home;
    }

    private String address(String name) {
        return addresses.required(name).asText();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        spans.ifPresent(SpanReceiver::close);
    }

    private void stop() throws InterruptedException {
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!launcher.get().waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                launcher.get().destroyForcibly();
                throw new IllegalStateException("The platform did not stop within " + STOP_LIMIT);
            }
        }
    }
}
