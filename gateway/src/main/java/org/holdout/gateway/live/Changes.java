package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Hands each change to every open subscription that may see it. One that falls behind by
 * more than its buffer loses changes, never the newest: each is only a hint to read the truth. */
@ApplicationScoped
class Changes {
    private final BroadcastProcessor<SeenChange> hub = BroadcastProcessor.create();
    private final LiveConfig config;

    Changes(LiveConfig config) {
        this.config = config;
    }

    void publish(SeenChange change) {
        hub.onNext(change);
    }

    /** The changes from now on that this owner, or these organisations, may see. */
    Multi<RequestChange> seenBy(UUID owner, Set<String> organisations) {
        return hub.select()
                .where(change -> change.visibleTo(owner, organisations))
                .map(SeenChange::change)
                .onOverflow()
                .dropPreviousItems()
                .emitOn(Infrastructure.getDefaultWorkerPool(), config.buffer());
    }
}
