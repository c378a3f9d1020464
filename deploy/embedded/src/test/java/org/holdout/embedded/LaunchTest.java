package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aProgramIsWrittenDownBeforeItRuns() throws Exception {
        PidFile pidFile = new PidFile(folder.resolve("pid"));

        Process process =
                Launch.start(new ProcessBuilder("test", "-e", pidFile.file().toString()), pidFile::write);

        assertTrue(process.waitFor(SOON));
        assertEquals(0, process.exitValue());
    }

    @Test
    void aProgramThatCanNotBeWrittenDownNeverRuns() throws Exception {
        AtomicReference<ProcessHandle> waiting = new AtomicReference<>();

        assertThrows(
                IOException.class,
                () -> Launch.start(touch(), process -> {
                    waiting.set(process);
                    throw new IOException("no space left");
                }));

        assertTrue(Processes.endsWithin(waiting.get(), SOON));
        assertFalse(Files.exists(trace()));
    }

    @Test
    void aProgramWhoseStarterIsKilledBeforeItIsWrittenDownNeverRuns() throws Exception {
        Process starter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingStarter.class.getName(),
                        folder.resolve("waiting").toString(),
                        trace().toString())
                .start();

        assertTrue(starter.waitFor(SOON));
        assertEquals(DyingStarter.EXIT, starter.exitValue());
        new PidFile(folder.resolve("waiting"))
                .process()
                .ifPresent(waiting -> assertTrue(Processes.endsWithin(waiting, SOON)));
        assertFalse(Files.exists(trace()));
    }

    @Test
    void anotherProcessWithTheSamePidIsNotTheOneWrittenDown() throws Exception {
        ProcessId now = ProcessId.of(ProcessHandle.current());
        Path file = Files.writeString(folder.resolve("pid"), now.pid() + " " + (now.startedMillis() - 60_000) + "\n");

        assertTrue(new PidFile(file).process().isEmpty());
        assertEquals(ProcessHandle.current(), now.alive().orElseThrow());
    }

    @Test
    void aTornPidFileNamesNobody() throws Exception {
        Path file = Files.writeString(
                folder.resolve("pid"), Long.toString(ProcessHandle.current().pid()));

        assertTrue(new PidFile(file).process().isEmpty());
        assertTrue(new PidFile(folder.resolve("none")).process().isEmpty());
    }

    private ProcessBuilder touch() {
        return new ProcessBuilder(List.of("touch", trace().toString()));
    }

    private Path trace() {
        return folder.resolve("trace");
    }

    /** Dies as by {@code kill -9} when it has started a process and not yet written it down where anybody looks. */
    static final class DyingStarter {
        static final int EXIT = 9;

        private DyingStarter() {}

        public static void main(String[] arguments) throws IOException {
            Launch.start(new ProcessBuilder("touch", arguments[1]), process -> {
                new PidFile(Path.of(arguments[0])).write(process);
                Runtime.getRuntime().halt(EXIT);
            });
        }
    }
}
