package org.holdout.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.embedded.EmbeddedKafka;
import org.holdout.embedded.EmbeddedPostgres;

/**
 * Processes that an earlier run left behind because it was killed. They are ended, last started first, before the next start: those
 * of the ledger, then a database and a broker that were still starting and are known by their own pid files only.
 */
final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ProcessLedger ledger;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    Leftovers(Path root, Home home, ProcessLedger ledger) {
        this.ledger = ledger;
        var anyPorts = new Ports(0);
        this.postgres = Postgres.server(root, home, anyPorts);
        this.kafka = Kafka.broker(home, anyPorts);
    }

    /** What the ledger holds, alive or not, and what lives without being in it. */
    List<ProcessLedger.Entry> all() {
        return Stream.concat(
                        ledger.entries().stream(),
                        Stream.of(unlisted(Postgres.NAME, postgres.process()), unlisted(Kafka.NAME, kafka.process()))
                                .flatMap(Optional::stream))
                .toList();
    }

    private Optional<ProcessLedger.Entry> unlisted(String part, Optional<ProcessHandle> process) {
        return process.filter(found -> ledger.entries().stream().noneMatch(entry -> entry.pid() == found.pid()))
                .map(found -> ProcessLedger.Entry.of(part, found));
    }

    /** Ends what is still alive; the caller holds the home's lock, so nobody else's run is touched. */
    void stop(PrintStream out) {
        for (ProcessLedger.Entry entry : ledger.entries().reversed()) {
            entry.alive().ifPresent(process -> {
                say(entry.part(), process, out);
                Processes.stop(process, GRACE);
            });
            ledger.remove(entry.part());
        }
        kafka.process().ifPresent(process -> {
            say(Kafka.NAME, process, out);
            kafka.stop();
        });
        postgres.process().ifPresent(process -> {
            say(Postgres.NAME, process, out);
            postgres.stop();
        });
    }

    private static void say(String part, ProcessHandle process, PrintStream out) {
        out.println("An earlier run left " + part + " (pid " + process.pid() + ") behind: ending it.");
    }
}
