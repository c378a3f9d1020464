package org.holdout.request.evidence;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes files that no row knows: what a crash or a refused upload left, and what was of a deleted draft. */
@ApplicationScoped
class VaultSweep {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.part)?");

    private final EvidenceVault vault;
    private final EvidenceRepository rows;
    private final EvidenceSettings settings;
    private final Clock clock;

    @Inject
    VaultSweep(EvidenceVault vault, EvidenceRepository rows, EvidenceSettings settings, Clock clock) {
        this.vault = vault;
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
        int looked = 0;
        List<UUID> orphans = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                vault.folder(),
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(before)
                        && OURS.matcher(path.getFileName().toString()).matches())) {
            List<UUID> batch = new ArrayList<>();
            for (Iterator<UUID> ids = files.map(VaultSweep::id).iterator(); ids.hasNext(); ) {
                batch.add(ids.next());
                looked++;
                if (batch.size() == settings.sweepBatch() || !ids.hasNext()) {
                    orphans.addAll(unknown(batch));
                    batch.clear();
                }
            }
        }
        if (implausible(orphans.size(), looked)) {
            Log.warnf(
                    "Nothing is removed from the vault: %d of %d files have no row. Is this the vault's database?",
                    orphans.size(), looked);
            return;
        }
        orphans.forEach(vault::discard);
        if (!orphans.isEmpty()) {
            Log.infof("Removed %d files without a row from the vault", orphans.size());
        }
    }

    /** So many files without a row speak of a wrong or empty database, not of what was left behind. */
    private boolean implausible(int orphans, int looked) {
        return orphans > settings.sweepFew() && orphans > looked * settings.sweepShare();
    }

    private List<UUID> unknown(List<UUID> ids) {
        Set<UUID> known = QuarkusTransaction.requiringNew().call(() -> rows.known(ids));
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    private static UUID id(Path file) {
        return UUID.fromString(file.getFileName().toString().replace(EvidenceVault.PART, ""));
    }
}
