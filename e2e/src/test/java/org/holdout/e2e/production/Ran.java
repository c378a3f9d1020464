package org.holdout.e2e.production;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the set-up that does its work and ends. */
final class Ran {

    private static final long LIMIT_SECONDS = 180;

    private Ran() {}

    /** Runs it and returns what it said; one that fails ends the rehearsal with that. */
    static String well(Path folder, Map<String, String> environment, Object... command)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("rehearsal", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            List.of(command).stream().map(Object::toString).toList())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            String text = Files.readString(said);
            assertTrue(ended, () -> command[0] + " did not end: " + text);
            assertEquals(0, process.exitValue(), () -> command[0] + ": " + text);
            return text;
        } finally {
            Files.delete(said);
        }
    }
}
