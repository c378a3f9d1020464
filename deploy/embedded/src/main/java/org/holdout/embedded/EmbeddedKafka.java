package org.holdout.embedded;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;
import org.holdout.events.TopicPlan;

/**
 * A Kafka broker as a process of its own, for the local run and for tests; the clients' version in this JVM is another than the
 * broker's. It listens on 127.0.0.1 only and makes no topic by itself.
 */
public final class EmbeddedKafka implements EmbeddedServer {

    private static final String PART = "kafka";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private static final Duration PROBE = Duration.ofMillis(100);

    private final Path home;
    private final int port;
    private final int controllerPort;
    private final boolean temporary;

    private EmbeddedKafka(Path home, int port, int controllerPort, boolean temporary) {
        this.home = home.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.temporary = temporary;
    }

    /**
     * A broker that is not started yet, whose data last.
     *
     * @param home its folder: data, settings and log; made at the first start
     * @param port the port for clients on 127.0.0.1
     * @param controllerPort a second port on 127.0.0.1, for the broker itself
     */
    public static EmbeddedKafka at(Path home, int port, int controllerPort) {
        return new EmbeddedKafka(home, port, controllerPort, false);
    }

    /** A started broker on free ports. It goes, with its data, when it is closed or when this JVM ends. */
    public static EmbeddedKafka temporary() {
        for (Path orphan : Folders.orphans(PART)) {
            new EmbeddedKafka(orphan, 0, 0, true).close();
        }
        EmbeddedKafka kafka = new EmbeddedKafka(Folders.temporary(PART), Ports.free(), Ports.free(), true);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "close-kafka"));
        return kafka.start();
    }

    /**
     * Starts the broker and returns when it takes connections. What an earlier, killed run left running on the same data is
     * stopped first. Can be called again after the broker has died.
     *
     * @return this
     * @throws EmbeddedException when it ends, or does not start within three minutes; the message holds the end of its log
     */
    @Override
    public EmbeddedKafka start() {
        stop();
        try {
            Files.createDirectories(home);
            Files.write(settingsFile(), KafkaSettings.of(home.resolve("data"), port, controllerPort));
            Process process = Launch.start(
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())),
                    pidFile()::write);
            awaitReady(process);
            return this;
        } catch (IOException e) {
            throw new EmbeddedException("Kafka's folder " + home + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> Processes.end(process, STOP_LIMIT));
    }

    /** Ends the broker at once, as {@code kill -9} does. */
    public void kill() {
        process().ifPresent(Processes::kill);
    }

    /** Stops the broker; a temporary one loses its data. */
    @Override
    public void close() {
        if (temporary) {
            kill();
            Folders.delete(home);
        } else {
            stop();
        }
    }

    /**
     * Makes the topics that are not there yet.
     *
     * @return this
     */
    public EmbeddedKafka createTopics(List<TopicPlan> plans) {
        TopicSetup.create(bootstrapServers(), plans);
        return this;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pidFile().process();
    }

    @Override
    public List<ProcessHandle> processes() {
        return process().stream().toList();
    }

    /** The file that the broker writes to. */
    public Path log() {
        return home.resolve("kafka.log");
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    private void awaitReady(Process process) {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!Ports.answers(port, PROBE)) {
            if (Instant.now().isAfter(limit) || ended(process)) {
                process.destroyForcibly();
                throw new EmbeddedException("Kafka did not start on ports " + port + " and " + controllerPort
                        + ". The log " + log() + " says:\n" + Commands.tail(log()));
            }
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(PROBE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-cp",
                Binaries.folder(PART).resolve("*") + System.getProperty("path.separator") + ownClasses(),
                KafkaBrokerMain.class.getName(),
                settingsFile().toString(),
                clusterId()));
        if (temporary) {
            command.add("attached");
        }
        return command;
    }

    private static String ownClasses() {
        try {
            return Path.of(KafkaBrokerMain.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private String clusterId() throws IOException {
        Path file = home.resolve("cluster-id");
        if (Files.notExists(file)) {
            Path part = home.resolve("cluster-id.part");
            Files.writeString(part, Uuid.randomUuid().toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    private Path settingsFile() {
        return home.resolve("broker.properties");
    }

    private PidFile pidFile() {
        return new PidFile(home.resolve("broker.pid"));
    }
}
