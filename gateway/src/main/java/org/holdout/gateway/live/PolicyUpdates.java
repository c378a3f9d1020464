package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** What happens to policies and to the facts that rest on them, for everybody, and so for no more at once than there is room for. */
@ApplicationScoped
class PolicyUpdates {
    private final Hub<PolicyUpdate> policies;
    private final Hub<FactUpdate> facts;
    private final AtomicInteger open = new AtomicInteger();
    private final int bound;

    PolicyUpdates(LiveConfig config) {
        this.policies = new Hub<>(config);
        this.facts = new Hub<>(config);
        this.bound = config.policySubscriptions();
    }

    void publish(PolicyUpdate update) {
        policies.publish(update);
    }

    void publish(FactUpdate update) {
        facts.publish(update);
    }

    /**
     * The new versions of this vendor's policies from now on; null stands for all vendors.
     *
     * @throws ProblemException LIMIT_EXCEEDED while too many subscriptions are open
     */
    Multi<PolicyUpdate> ofPolicies(String vendor) {
        return bounded(policies, update -> vendor == null || vendor.equals(update.vendor()));
    }

    /** The same for this vendor's facts. */
    Multi<FactUpdate> ofFacts(String vendor) {
        return bounded(facts, update -> vendor == null || vendor.equals(update.vendor()));
    }

    private <T> Multi<T> bounded(Hub<T> hub, Predicate<T> wanted) {
        if (open.get() >= bound) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "Too many listen at the moment. Read the comparison again from time to time instead.");
        }
        return hub.from(wanted)
                .onSubscription()
                .invoke(() -> open.incrementAndGet())
                .onTermination()
                .invoke(() -> open.decrementAndGet());
    }
}
