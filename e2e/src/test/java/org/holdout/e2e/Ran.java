package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How a process ended, and what it said on both its outputs. */
record Ran(int exitCode, String told) {

    /** Runs a process to its end, which must come within the limit; what it says goes through a file of the folder. */
    static Ran within(Duration limit, Path folder, ProcessBuilder process) throws IOException, InterruptedException {
        Path told = Files.createTempFile(folder, "told", ".txt");
        Process running =
                process.redirectErrorStream(true).redirectOutput(told.toFile()).start();
        try {
            assertTrue(
                    running.waitFor(limit.toSeconds(), TimeUnit.SECONDS),
                    () -> process.command() + " did not end within " + limit.toSeconds() + " s");
        } finally {
            running.destroyForcibly();
        }
        return new Ran(running.exitValue(), Files.readString(told));
    }
}
