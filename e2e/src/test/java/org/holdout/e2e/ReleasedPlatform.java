package org.holdout.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A whole platform of another checkout, started by its own front door.
 *
 * @param home where its data, logs and settings are
 */
record ReleasedPlatform(Path home, Process launcher, Platform platform) implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);
    private static final String PORT_OFFSET = "5300";

    static ReleasedPlatform start(Path checkout) throws IOException {
        Path target = Path.of(System.getProperty("holdout.root"), "e2e/target");
        Path home = Files.createTempDirectory(Files.createDirectories(target), "rehearsal-");
        Path log = target.resolve("released.log");
        ProcessBuilder builder = new ProcessBuilder(
                        checkout.resolve("holdout").toString(),
                        "run",
                        "--home",
                        home.toString(),
                        "--port-offset",
                        PORT_OFFSET)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("HOLDOUT_BUILD", "no");
        Process launcher = builder.start();
        try {
            Awaitility.await("the release runs; see " + log)
                    .atMost(START_LIMIT)
                    .failFast("the release did not start; see " + log, () -> !launcher.isAlive())
                    .until(() -> Files.exists(home.resolve("addresses.json")));
            return new ReleasedPlatform(home, launcher, Platform.at(home));
        } catch (IOException | RuntimeException e) {
            launcher.destroy();
            throw e;
        }
    }

    @Override
    public void close() throws InterruptedException {
        launcher.destroy();
        if (!launcher.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            launcher.destroyForcibly();
            throw new IllegalStateException("The release did not stop within " + STOP_LIMIT);
        }
    }
}
