package org.holdout.request.bulk;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.holdout.request.privacy.PassingKeys;

/** Removes what was kept long enough: keys of lines that have their outcome, files that never came whole, reports. */
@ApplicationScoped
class ImportSweep {

    private final ImportTable imports;
    private final PassingKeys keys;
    private final BulkConfig config;
    private final Clock clock;

    ImportSweep(ImportTable imports, PassingKeys keys, BulkConfig config, Clock clock) {
        this.imports = imports;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdout.bulk.sweep-every:10M}",
            identity = "remove-old-imports",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        try {
            destroyKeys();
            Instant now = clock.instant();
            List<ImportRow> old = QuarkusTransaction.requiringNew()
                    .call(() -> imports.toRemove(
                            now.minus(config.abandonedAfter()), now.minus(config.keepReport()), config.sweepBatch()));
            old.forEach(this::remove);
        } catch (RuntimeException e) {
            Log.error("Old imports could not be removed; the next sweep tries again", e);
        }
    }

    /** The lines' keys of imports that are done. The key goes first: what is noted as destroyed is destroyed. */
    void destroyKeys() {
        List<ImportRow> done =
                QuarkusTransaction.requiringNew().call(() -> imports.withKeyToDestroy(config.sweepBatch()));
        done.forEach(row -> {
            keys.destroy(row.linesKey());
            QuarkusTransaction.requiringNew().run(() -> imports.keyDestroyed(row.id()));
        });
    }

    private void remove(ImportRow row) {
        if (row.state() == ImportState.RECEIVING) {
            QuarkusTransaction.requiringNew().run(() -> {
                // One that came whole at this very moment is worked through, and needs its keys.
                if (imports.discard(row.id())) {
                    destroy(row);
                }
            });
        } else {
            destroy(row);
            QuarkusTransaction.requiringNew().run(() -> imports.remove(row.id()));
        }
    }

    private void destroy(ImportRow row) {
        if (row.linesKey() != null) {
            keys.destroy(row.linesKey());
        }
        keys.destroy(row.reportKey());
    }
}
