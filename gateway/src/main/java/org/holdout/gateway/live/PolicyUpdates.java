package org.holdout.gateway.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import org.holdout.gateway.fairuse.Places;
import org.holdout.problem.ProblemException;

/** What happens to policies and to the facts that rest on them, for everybody, and so for no more at once than there is room for. */
@ApplicationScoped
class PolicyUpdates {
    private final Hub<PolicyUpdate> policies;
    private final Hub<FactUpdate> facts;
    private final Places places;

    PolicyUpdates(LiveConfig config) {
        this.policies = new Hub<>(config);
        this.facts = new Hub<>(config);
        this.places = new Places(config.policySubscriptions(), config.subscriptionsOfCaller());
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
     * @param caller by what the listener is counted, if at all
     * @throws ProblemException LIMIT_EXCEEDED while too many subscriptions are open, or too many of this caller
     */
    Multi<PolicyUpdate> ofPolicies(String vendor, Optional<String> caller) {
        return bounded(policies, update -> vendor == null || vendor.equals(update.vendor()), caller);
    }

    /** The same for this vendor's facts. */
    Multi<FactUpdate> ofFacts(String vendor, Optional<String> caller) {
        return bounded(facts, update -> vendor == null || vendor.equals(update.vendor()), caller);
    }

    private <T> Multi<T> bounded(Hub<T> hub, Predicate<T> wanted, Optional<String> caller) {
        return places.hold(caller, hub.from(wanted), "Read the comparison again from time to time instead.");
    }
}
