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
    private static final Site USUAL = new Site("home", "platform.log", 2100);

    /** Where each application runs twice. */
    private static final Site OF_TWO = new Site("home-of-two", "platform-of-two.log", 6100);

    /** Where the logs of a run are kept that was ended on the way. */
    private static final String EARLIER_LOGS = "logs-of-the-first-run";

    private static final String GIVEN = "holdout.e2e.home";
    private static final String ADDRESSES = "addresses.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Home, launcher's log and ports of a platform that these tests start. */
    private record Site(String homeName, String logName, int portOffset) {
        Path home() {
            return root().resolve("e2e/target").resolve(homeName);
        }

        Path log() {
            return root().resolve("e2e/target").resolve(logName);
        }
    }

    private final Path home;
    private final JsonNode addresses;
    private Optional<Process> launcher;
    private final Optional<SpanReceiver> spans;
    private final Instant testedSince = Instant.now();

    private Platform(Path home, Optional<Process> launcher, Optional<SpanReceiver> spans) throws IOException {
        this.home = home;
        this.launcher = launcher;
        this.spans = spans;
        this.addresses = JSON.readTree(home.resolve(ADDRESSES).toFile());
    }

    static Platform start() throws IOException, InterruptedException {
        if (isGiven()) {
            return at(Path.of(System.getProperty(GIVEN)));
        }
        forget(USUAL.home().resolve(EARLIER_LOGS));
        return start(USUAL);
    }

    /** Whether one runs already that these tests are to use. */
    static boolean isGiven() {
        return !System.getProperty(GIVEN, "").isBlank();
    }

    /** Another one, with no data yet, that runs each application twice behind a proxy; whoever asks for it closes it. */
    static Platform startTwice() throws IOException, InterruptedException {
        if (Files.exists(OF_TWO.home())) {
            order("stop", "--home", OF_TWO.home().toString());
            order("reset", "--yes", "--home", OF_TWO.home().toString());
        }
        return start(OF_TWO, "--twice");
    }

    private static Platform start(Site site, String... options) throws IOException, InterruptedException {
        Files.createDirectories(site.home());
        SpanReceiver spans = new SpanReceiver();
        try {
            return new Platform(site.home(), Optional.of(launch(site, spans, options)), Optional.of(spans));
        } catch (IOException | InterruptedException | RuntimeException e) {
            spans.close();
            throw e;
        }
    }

    private static void order(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root().resolve("holdout").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(OF_TWO.log().toFile())
                .start();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "./holdout " + arguments[0] + " did not come to a good end, see " + OF_TWO.log());
        }
    }

    /** One that somebody else started, with that home, and stops. */
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
    private static Process launch(Site site, SpanReceiver spans, String... options)
            throws IOException, InterruptedException {
        Path addresses = site.home().resolve(ADDRESSES);
        Files.deleteIfExists(addresses);
        List<String> command = new ArrayList<>(List.of(
                root().resolve("holdout").toString(),
                "run",
                "--home",
                site.home().toString(),
                "--port-offset",
                String.valueOf(site.portOffset())));
        command.addAll(List.of(options));
        ProcessBuilder launcher = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(site.log().toFile());
        launcher.environment().put("HOLDOUT_BUILD", "no");
        launcher.environment().put("HOLDOUT_TRACING_ENDPOINT", spans.address());
        launcher.environment().put("HOLDOUT_TRACING_SHARE", "1");
        Process process = launcher.start();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!Files.exists(addresses)) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroy();
                throw new IllegalStateException("The platform did not start:\n" + Files.readString(site.log()));
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
        launcher = Optional.of(launch(USUAL, spans.orElseThrow(), "--clock-offset", offset.toString()));
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

    /** Host and port of the broker. */
    String kafka() {
        return address("kafka");
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

    /** Its home, and that of the platform of two, where that has run. */
    List<Path> homes() {
        return Stream.of(home, OF_TWO.home()).filter(Files::exists).distinct().toList();
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
