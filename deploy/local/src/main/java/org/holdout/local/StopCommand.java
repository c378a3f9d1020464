package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.holdout.local.CannotRun.Why;
import org.holdout.local.HomeLock.Holder;

/** {@code ./holdout stop}: ends the run of this home, or what a killed one has left. */
final class StopCommand {
    /** Longer than all parts together may take, a first run's start caches included. */
    private static final Duration WITHIN = Duration.ofMinutes(4);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Path root;
    private final Home home;
    private final PrintStream out;

    StopCommand(Path root, Home home, PrintStream out) {
        this.root = root;
        this.home = home;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        Optional<Holder> holder = HomeLock.holder(home);
        if (holder.isPresent()) {
            end(holder.get());
        } else if (cleanUp()) {
            out.println("Stopped what an earlier run had left.");
        } else {
            out.println("Nothing is running in " + home.dir() + ".");
        }
    }

    private void end(Holder holder) throws IOException, InterruptedException {
        if (!holder.hasSaidWho()) {
            throw new CannotRun(Why.FAILED, "Something is just beginning or ending in " + home.dir() + ". Try again.");
        }
        out.println("Stopping pid " + holder.pid() + " (" + holder.address() + ").");
        ProcessHandle.of(holder.pid()).ifPresent(ProcessHandle::destroy);
        long end = System.nanoTime() + WITHIN.toNanos();
        while (HomeLock.holder(home).isPresent()) {
            if (System.nanoTime() > end) {
                throw new CannotRun(
                        Why.FAILED,
                        "pid " + holder.pid() + " has not stopped after " + WITHIN.toMinutes() + " minutes. End it with"
                                + " kill -9 " + holder.pid() + ", then ./holdout stop cleans up.");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        cleanUp();
        out.println("Stopped.");
    }

    /** Ends processes that nobody looks after, and says whether there were any. */
    private boolean cleanUp() throws IOException {
        if (!Files.isDirectory(home.dir())) {
            return false;
        }
        try (HomeLock lock = HomeLock.take(home).orElse(null)) {
            var leftovers = new Leftovers(root, home, new ProcessLedger(home.processes()));
            boolean any = lock != null
                    && leftovers.all().stream().anyMatch(entry -> entry.alive().isPresent());
            if (any) {
                leftovers.stop(out);
            }
            return any;
        }
    }
}
