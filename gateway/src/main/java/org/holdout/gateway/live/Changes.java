package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ProblemException;

/**
 * The changes of requests, each for those alone who may see it. An event names the organisation that had sight when it was written
 * down; one that comes late may come after the end of that sight, so the organisation's is asked for anew.
 */
@ApplicationScoped
class Changes {
    private final Hub<SeenChange> hub;
    private final Duration askAfter;
    private final Places places;
    private final Clock clock = Clock.systemUTC();

    Changes(LiveConfig config) {
        this.hub = new Hub<>(config);
        this.askAfter = config.askAfter();
        this.places = new Places(config.requestSubscriptions(), config.subscriptionsOfCaller());
    }

    void publish(SeenChange change) {
        hub.publish(change);
    }

    /**
     * The stream of one listener, which has a place for as long as they listen.
     *
     * @param caller by what the listener is counted
     * @throws ProblemException LIMIT_EXCEEDED while too many subscriptions are open, or too many of this caller
     */
    Multi<RequestChange> held(Optional<String> caller, Multi<RequestChange> stream) {
        return places.hold(caller, stream, "Read the request again from time to time instead.");
    }

    /**
     * The changes from now on that this owner, or these organisations, may see.
     *
     * @param request the one that is asked for; null for all
     * @param sight asked of organisations' changes that are older than {@code holdout.gateway.live.ask-after}, when their turn has come
     */
    Multi<RequestChange> seenBy(UUID owner, Set<String> organisations, String request, Sight sight) {
        Multi<SeenChange> visible = hub.from(change -> change.visibleTo(owner, organisations)
                && (request == null || request.equals(change.change().id())));
        if (organisations.isEmpty()) {
            return visible.map(SeenChange::change);
        }
        return visible.onItem()
                .transformToUniAndConcatenate(seen -> seen.isOf(owner) || isFresh(seen)
                        ? Uni.createFrom().item(seen.change())
                        : sight.of(seen.change().id()).map(sees -> sees ? seen.change() : null));
    }

    private boolean isFresh(SeenChange seen) {
        return seen.change().at().plus(askAfter).isAfter(clock.instant());
    }
}
