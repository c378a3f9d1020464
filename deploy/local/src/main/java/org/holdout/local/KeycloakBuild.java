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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.holdout.embedded.Launch;
import org.holdout.embedded.PidFile;
import org.holdout.embedded.Processes;
import org.holdout.local.CannotRun.Why;

/**
 * Keycloak's own build step, once for each unpacked distribution: it fixes the database kind and the features. Runs of several
 * homes share the distribution, so whoever builds holds its lock, and who builds is written beside it: a build that lives while
 * nobody holds the lock was left by a run that was killed.
 */
final class KeycloakBuild implements Part {
    static final String NAME = "keycloak-build";

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final List<String> SETTINGS =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true", "--cache=local");

    private final Path distribution;
    private final Path log;
    private Process process;
    private boolean stopped;

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
        try (var channel = lockFile(distribution);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && needed()) {
                pidFile(distribution).process().ifPresent(left -> Processes.end(left, Duration.ZERO));
                build();
            }
        }
    }

    /** The build that a killed run has left running in the distribution; nothing while another run builds. */
    static Optional<ProcessHandle> leftBehind(Path distribution) {
        if (!Files.isWritable(distribution)) {
            return Optional.empty();
        }
        try (var channel = lockFile(distribution);
                FileLock lock = channel.tryLock()) {
            return lock == null ? Optional.empty() : pidFile(distribution).process();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileChannel lockFile(Path distribution) throws IOException {
        return FileChannel.open(
                distribution.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static PidFile pidFile(Path distribution) {
        return new PidFile(distribution.resolve("build.pid"));
    }

    private void build() throws IOException, InterruptedException {
        Files.deleteIfExists(marker());
        KeycloakFiles.asUnpacked(distribution);
        Process building = spawn();
        try {
            if (!building.waitFor(WITHIN.toMillis(), TimeUnit.MILLISECONDS) || building.exitValue() != 0) {
                throw new CannotRun(Why.PART_FAILED, "Keycloak's build step failed; its log is " + log + ".");
            }
        } finally {
            endProcess();
        }
        Files.writeString(marker(), settings(), UTF_8);
    }

    private synchronized Process spawn() throws IOException {
        if (stopped) {
            throw new CannotRun(Why.FAILED, NAME + " is being stopped.");
        }
        var builder = new ProcessBuilder(KeycloakProgram.command(distribution, HEAP_MEGABYTES, SETTINGS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process = Launch.start(builder, pidFile(distribution)::write);
        return process;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        endProcess();
    }

    private synchronized void endProcess() {
        if (process != null) {
            Processes.end(process.toHandle(), Duration.ZERO);
        }
    }
}
