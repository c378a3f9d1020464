package org.holdout.local;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One thing that a local run starts and stops: a server in a process of its own, or one inside the launcher. */
interface Part {
    /** Its name on the screen, in the logs and in {@link #needs()} of others. */
    String name();

    /** The parts that must be ready before this one starts; they stop after it. */
    default Set<String> needs() {
        return Set.of();
    }

    /**
     * Starts it and comes back when it is ready.
     *
     * @throws CannotRun with what to do about it
     */
    void start() throws IOException, InterruptedException;

    /** Completes when the started part has ended, for whatever reason; never for a part that cannot die alone. */
    default CompletableFuture<?> ended() {
        return new CompletableFuture<>();
    }

    /** Stops it and what it started; harmless when it never ran. */
    void stop();

    /** Its processes outside the launcher. */
    default List<ProcessHandle> processes() {
        return List.of();
    }
}
