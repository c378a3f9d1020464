package org.holdout.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process of this machine, told from a later one that was given the same pid.
 *
 * @param startedMillis its start as the kernel tells it, since 1970 in milliseconds
 */
public record ProcessId(long pid, long startedMillis) {

    /** The kernel's start times may move by this much when the clock is set. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    public static ProcessId of(ProcessHandle process) {
        return new ProcessId(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    /** The process, while it lives. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(Processes::lives).filter(this::isThisOne);
    }

    private boolean isThisOne(ProcessHandle process) {
        return Math.abs(of(process).startedMillis - startedMillis) <= START_TOLERANCE.toMillis();
    }
}
