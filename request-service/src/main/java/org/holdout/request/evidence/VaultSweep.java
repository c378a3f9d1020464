package org.holdout.request.evidence;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.MachineClock;

/** Removes files that no row knows: what a crash or a refused upload left, and what was of a deleted draft. */
@ApplicationScoped
class VaultSweep {

    private final EvidenceVault vault;
    private final VaultFiles files;
    private final EvidenceRepository rows;
    private final EvidenceSettings settings;
    private final Clock clock;

    @Inject
    VaultSweep(
            EvidenceVault vault,
            VaultFiles files,
            EvidenceRepository rows,
            EvidenceSettings settings,
            @MachineClock Clock clock) {
        this.vault = vault;
        this.files = files;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs by the scheduler, one at a time. */
    @Scheduled(
            every = "${holdout.evidence.sweep-every}",
            delayed = "${holdout.evidence.sweep-delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() throws IOException {
        Instant before = clock.instant().minus(settings.orphanAge());
        Looked looked = new Looked();
        vault.eachBefore(before, looked::add);
        looked.compare();
        if (implausible(looked.orphans.size(), looked.count)) {
            Log.warnf(
                    "Nothing is removed from the vault: %d of %d files have no row. Is this the vault's database?",
                    looked.orphans.size(), looked.count);
            return;
        }
        looked.orphans.forEach(files::discard);
        if (!looked.orphans.isEmpty()) {
            Log.infof("Removed %d files without a row from the vault", looked.orphans.size());
        }
    }

    /** So many files without a row speak of a wrong or empty database, not of what was left behind. */
    private boolean implausible(int orphans, int looked) {
        return orphans > settings.sweepFew() && orphans > looked * settings.sweepShare();
    }

    /** The files of one sweep, compared with the rows a batch at a time. */
    private final class Looked {

        private final List<UUID> batch = new ArrayList<>();
        private final List<UUID> orphans = new ArrayList<>();
        private int count;

        void add(UUID file) {
            batch.add(file);
            count++;
            if (batch.size() == settings.sweepBatch()) {
                compare();
            }
        }

        void compare() {
            if (batch.isEmpty()) {
                return;
            }
            Set<UUID> known = QuarkusTransaction.requiringNew().call(() -> rows.known(batch));
            batch.stream().filter(id -> !known.contains(id)).forEach(orphans::add);
            batch.clear();
        }
    }
}
