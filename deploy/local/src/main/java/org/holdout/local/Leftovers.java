package org.holdout.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Processes that an earlier run left behind because it was killed. They are ended, last started first, before the next start. */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Leftovers() {}

    /** Ends what is still alive; the caller holds the home's lock, so nobody else's run is touched. */
    static void stop(ProcessLedger ledger, PrintStream out) {
        List<ProcessLedger.Entry> entries = ledger.entries().reversed();
        for (ProcessLedger.Entry entry : entries) {
            entry.alive().ifPresent(process -> {
                out.println("An earlier run left " + entry.part() + " (pid " + entry.pid() + ") behind: ending it.");
                Processes.stop(process, GRACE);
            });
            ledger.remove(entry.part());
        }
    }
}
