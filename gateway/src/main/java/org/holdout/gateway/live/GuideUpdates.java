package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** What happens to guides, for everybody, and so for no more at once than there is room for. */
@ApplicationScoped
class GuideUpdates {
    private final Hub<GuideUpdate> hub;
    private final AtomicInteger open = new AtomicInteger();
    private final int bound;

    GuideUpdates(LiveConfig config) {
        this.hub = new Hub<>(config);
        this.bound = config.guideSubscriptions();
    }

    void publish(GuideUpdate update) {
        hub.publish(update);
    }

    /**
     * What happens from now on to this guide and to this vendor's guides; null stands for all of them.
     *
     * @throws ProblemException LIMIT_EXCEEDED while too many subscriptions are open
     */
    Multi<GuideUpdate> of(String guide, String vendor) {
        if (open.get() >= bound) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Too many listen at the moment. Read the guide again from time to time instead.");
        }
        return hub.from(update -> (guide == null || guide.equals(update.id()))
                        && (vendor == null || vendor.equals(update.vendor())))
                .onSubscription()
                .invoke(() -> open.incrementAndGet())
                .onTermination()
                .invoke(() -> open.decrementAndGet());
    }
}
