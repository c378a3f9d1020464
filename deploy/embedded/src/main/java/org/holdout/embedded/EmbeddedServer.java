package org.holdout.embedded;

import java.util.List;
import java.util.Optional;

/** A server in a process of its own, which lives on when whoever started it is killed. */
public interface EmbeddedServer extends AutoCloseable {

    /** Starts it and returns when it takes connections; what an earlier, killed run left is stopped first. */
    EmbeddedServer start();

    /** Stops it cleanly; does nothing when it does not run. */
    void stop();

    /** Its main process while it runs, also one that an earlier run started. */
    Optional<ProcessHandle> process();

    /** Whatever of it runs, also while it is only being made or started, and also of an earlier run. */
    List<ProcessHandle> processes();

    @Override
    void close();
}
