package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.holdout.local.CannotRun.Why;

/** Keycloak's own build step, once for each unpacked distribution: it fixes the database kind and the features. */
final class KeycloakBuild implements Part {
    static final String NAME = "keycloak-build";

    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final List<String> SETTINGS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true", "--cache=local");

    private final Path distribution;
    private final Path log;
    private volatile Process process;

    KeycloakBuild(Path distribution, Path log) {
        this.distribution = distribution;
        this.log = log;
    }

    /** Whether this distribution still waits for it. */
    boolean needed() {
        try {
            return !Files.exists(marker()) || !Files.readString(marker()).equals(settings());
        } catch (IOException e) {
            return true;
        }
    }

    private Path marker() {
        return distribution.resolve("lib").resolve("holdout-build-settings");
    }

    private static String settings() {
        return String.join(" ", SETTINGS);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        if (!Files.isWritable(distribution)) {
            throw new CannotRun(
                    Why.NOT_BUILT,
                    "Keycloak in " + distribution + " is not built yet and belongs to another user. "
                            + "Let that user run ./holdout run once, or use a checkout of your own.");
        }
        try (var channel = FileChannel.open(
                        distribution.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && needed()) {
                build();
            }
        }
    }

    private void build() throws IOException, InterruptedException {
        Files.deleteIfExists(marker());
        var builder = new ProcessBuilder(distribution.resolve("bin/kc.sh").toString(), "build")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(SETTINGS);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
        try {
            if (!process.waitFor(WITHIN.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                throw new CannotRun(Why.PART_FAILED, "Keycloak's build step failed; its log is " + log + ".");
            }
        } finally {
            stop();
        }
        Files.writeString(marker(), settings(), UTF_8);
    }

    @Override
    public void stop() {
        if (process != null) {
            Processes.stop(process.toHandle(), Duration.ZERO);
        }
    }
}
