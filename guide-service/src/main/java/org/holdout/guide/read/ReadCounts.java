package org.holdout.guide.read;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Counts how often each guide is read in a day, by nobody in particular: in memory, and from time to time in the
 * database. What is not yet there is lost when the process is killed.
 */
@ApplicationScoped
public class ReadCounts {

    private static final Logger LOG = Logger.getLogger(ReadCounts.class);

    private final ReadTable table;
    private final ReadConfig config;
    private final Clock clock;
    private Map<Key, Long> held = new HashMap<>();

    ReadCounts(ReadTable table, ReadConfig config, Clock clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    /** A guide on a day. */
    record Key(String guide, LocalDate day) {}

    /** Counts a read of a guide that exists. Never waits for the database. */
    public synchronized void count(String guide) {
        add(new Key(guide, LocalDate.now(clock)), 1);
    }

    /** Brings what was counted to the database; if that is away, it is kept for the next time. */
    @Scheduled(
            every = "${holdout.reads.flush-every:10s}",
            delayed = "10s",
            identity = "holdout-reads-flush",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void flush() {
        Map<Key, Long> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            table.add(taken);
        } catch (RuntimeException e) {
            giveBack(taken);
            LOG.warnf("Reads of guides could not be stored and are kept in memory: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        flush();
    }

    @Scheduled(every = "${holdout.reads.purge-every:1h}", delayed = "1m", identity = "holdout-reads-purge")
    @RunOnVirtualThread
    void purge() {
        LocalDate last = LocalDate.now(clock).minusDays(config.window().toDays());
        int forgotten;
        do {
            forgotten = table.forget(last, config.purgeBatch());
        } while (forgotten == config.purgeBatch());
    }

    private synchronized Map<Key, Long> take() {
        Map<Key, Long> taken = held;
        held = new HashMap<>();
        return taken;
    }

    private synchronized void giveBack(Map<Key, Long> taken) {
        taken.forEach(this::add);
    }

    private void add(Key key, long reads) {
        if (held.containsKey(key) || held.size() < config.held()) {
            held.merge(key, reads, Long::sum);
        }
    }
}
