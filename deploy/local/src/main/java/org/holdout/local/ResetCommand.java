package org.holdout.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.holdout.local.CannotRun.Why;

/** {@code ./holdout reset}: deletes all data of this home, after asking. */
final class ResetCommand {
    private final Path root;
    private final Home home;
    private final boolean yes;
    private final PrintStream out;

    ResetCommand(Path root, Home home, boolean yes, PrintStream out) {
        this.root = root;
        this.home = home;
        this.yes = yes;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        if (!Files.isDirectory(home.dir())) {
            out.println("There is nothing in " + home.dir() + ".");
            return;
        }
        try (HomeLock lock = HomeLock.takeSoon(home).orElse(null)) {
            if (lock == null) {
                throw new CannotRun(Why.ALREADY_RUNNING, "It is running. ./holdout stop first, then reset.");
            }
            if (!yes && !confirmed()) {
                out.println("Nothing was deleted.");
                return;
            }
            new Leftovers(root, home, new ProcessLedger(home.processes())).stop(out);
            home.deleteData();
        }
        out.println("Deleted all data of Holdout in " + home.dir() + ".");
    }

    private boolean confirmed() {
        var console = Terminal.current()
                .orElseThrow(() -> new CannotRun(
                        Why.USAGE, "Nobody is there to ask. ./holdout reset --yes deletes without asking."));
        return "yes"
                .equals(console.readLine(
                        "Delete every request, account and piece of evidence in %s? Type yes: ", home.dir()));
    }
}
