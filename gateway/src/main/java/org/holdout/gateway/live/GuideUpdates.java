package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ProblemException;

/** What happens to guides, for everybody, and so for no more at once than there is room for. */
@ApplicationScoped
class GuideUpdates {
    private final Hub<GuideUpdate> hub;
    private final Places places;

    GuideUpdates(LiveConfig config) {
        this.hub = new Hub<>(config);
        this.places = new Places(config.guideSubscriptions(), config.subscriptionsOfCaller());
    }

    void publish(GuideUpdate update) {
        hub.publish(update);
    }

    /**
     * What happens from now on to this guide and to this vendor's guides; null stands for all of them.
     *
     * @param caller by what the listener is counted, if at all
     * @throws ProblemException LIMIT_EXCEEDED while too many subscriptions are open, or too many of this caller
     */
    Multi<GuideUpdate> of(String guide, String vendor, Optional<String> caller) {
        return places.hold(
                caller,
                hub.from(update -> (guide == null || guide.equals(update.id()))
                        && (vendor == null || vendor.equals(update.vendor()))),
                "Read the guide again from time to time instead.");
    }
}
