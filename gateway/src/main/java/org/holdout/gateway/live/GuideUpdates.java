package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens to guides, for everybody. */
@ApplicationScoped
class GuideUpdates {
    private final Hub<GuideUpdate> hub;

    GuideUpdates(LiveConfig config) {
        this.hub = new Hub<>(config);
    }

    void publish(GuideUpdate update) {
        hub.publish(update);
    }

    /** What happens from now on to this guide and to this vendor's guides; null stands for all of them. */
    Multi<GuideUpdate> of(String guide, String vendor) {
        return hub.from(update ->
                (guide == null || guide.equals(update.id())) && (vendor == null || vendor.equals(update.vendor())));
    }
}
