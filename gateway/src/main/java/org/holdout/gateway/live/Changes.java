package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The changes of requests, each for those alone who may see it. */
@ApplicationScoped
class Changes {
    private final Hub<SeenChange> hub;

    Changes(LiveConfig config) {
        this.hub = new Hub<>(config);
    }

    void publish(SeenChange change) {
        hub.publish(change);
    }

    /** The changes from now on that this owner, or these organisations, may see. */
    Multi<RequestChange> seenBy(UUID owner, Set<String> organisations) {
        return hub.from(change -> change.visibleTo(owner, organisations)).map(SeenChange::change);
    }
}
