package org.holdout.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.holdout.embedded.Processes;

/**
 * Finds every process that a test has started, by itself or through others, by a mark in its environment: on Linux, whose kernel
 * shows it; elsewhere it finds none.
 */
final class MarkedProcesses {
    private static final String NAME = "HOLDOUT_TEST_MARK";

    /** A server's last process ends a moment after it has said that it has; a program that nobody ended needs longer. */
    private static final Duration LAST_ONES_END_WITHIN = Duration.ofSeconds(5);

    private final String mark = UUID.randomUUID().toString();

    ProcessBuilder mark(ProcessBuilder builder) {
        builder.environment().put(NAME, mark);
        return builder;
    }

    /** Fails when one still lives after a short time. */
    void awaitNone() {
        Awaitility.await().atMost(LAST_ONES_END_WITHIN).until(this::living, List::isEmpty);
    }

    private List<String> living() {
        return ProcessHandle.allProcesses()
                .filter(Processes::lives)
                .filter(this::isMarked)
                .map(process ->
                        process.pid() + " " + process.info().commandLine().orElse("?"))
                .toList();
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            return new String(Files.readAllBytes(environment), ISO_8859_1).contains(NAME + "=" + mark);
        } catch (IOException e) {
            return false;
        }
    }
}
