package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./holdout status}: what runs, where, and what memory it takes. */
final class StatusCommand {
    private static final long MEBIBYTE = 1L << 20;

    private final Path root;
    private final Home home;
    private final PrintStream out;

    StatusCommand(Path root, Home home, PrintStream out) {
        this.root = root;
        this.home = home;
        this.out = out;
    }

    /** Tells it, and returns whether a run is there. */
    boolean run() throws IOException {
        var holder = HomeLock.holder(home);
        if (holder.isEmpty()) {
            out.println("Not running in " + home.dir() + ".");
        } else {
            out.println("Running (" + holder.get().who() + "): " + holder.get().address()
                    + (Files.exists(home.addresses()) ? "" : " (not ready)"));
        }
        for (ProcessLedger.Entry entry : new Leftovers(root, home, new ProcessLedger(home.processes())).all()) {
            String state = entry.alive()
                    .map(process -> "pid %d, %d MiB"
                            .formatted(process.pid(), Memory.residentBytes(List.of(process)) / MEBIBYTE))
                    .orElse("not alive");
            out.println("  %-20s %s".formatted(entry.part(), state));
        }
        return holder.isPresent();
    }
}
