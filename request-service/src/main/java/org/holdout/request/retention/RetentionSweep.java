package org.holdout.request.retention;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.notice.Teller;
import org.holdout.request.request.EndedRequests;
import org.holdout.request.request.RetentionConfig;

/**
 * Erases requests that ended long ago, after their owners were told. Each is taken up by itself: first, in one transaction, its rows go
 * and the event comes, then its files. What was interrupted is taken up by the next sweep, files without a row by that of the vault.
 */
@ApplicationScoped
class RetentionSweep {

    private static final UUID FIRST = new UUID(0, 0);

    private final EndedRequests ended;
    private final Teller teller;
    private final EvidenceFiles files;
    private final RetentionConfig config;

    RetentionSweep(EndedRequests ended, Teller teller, EvidenceFiles files, RetentionConfig config) {
        this.ended = ended;
        this.teller = teller;
        this.files = files;
        this.config = config;
    }

    @Scheduled(
            every = "${holdout.retention.sweep-every:6H}",
            delayed = "${holdout.retention.sweep-delay:1M}",
            identity = "erase-what-ended-long-ago",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        each(ended::toTell, this::tell);
        each(ended::toErase, this::erase);
    }

    private void each(BiFunction<UUID, Integer, List<UUID>> next, Consumer<UUID> work) {
        UUID after = FIRST;
        List<UUID> batch;
        do {
            batch = next.apply(after, config.batch());
            for (UUID id : batch) {
                try {
                    work.accept(id);
                } catch (RuntimeException e) {
                    Log.errorf(
                            e,
                            "Request %s, which ended long ago, could not be dealt with; the next sweep tries again",
                            id);
                }
                after = id;
            }
        } while (batch.size() == config.batch());
    }

    private void tell(UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() -> ended.tell(id).ifPresent(r -> teller.erasureAhead(r.owner(), r.request(), r.on())));
    }

    /** Its files go when nobody can keep or reopen it any more. */
    private void erase(UUID id) {
        List<UUID> gone = QuarkusTransaction.requiringNew().call(() -> {
            if (!ended.due(id)) {
                return List.of();
            }
            List<UUID> of = files.of(id);
            ended.erase(id);
            return of;
        });
        files.discardAll(gone);
    }
}
