package org.holdout.gateway.live;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.fairuse.Callers;

/** Tells everybody what happens to policies and to the facts that rest on them, as it happens. */
@GraphQLApi
@Reported
public class PolicyLiveApi {
    private final PolicyUpdates updates;
    private final Bounds bounds;
    private final Callers callers;

    PolicyLiveApi(PolicyUpdates updates, Bounds bounds, Callers callers) {
        this.updates = updates;
        this.bounds = bounds;
        this.callers = callers;
    }

    /** New versions of policies from now on, of all vendors or of one. */
    @Subscription
    @NonNull
    @Description("New versions of policies from now on, of all vendors or of one")
    public Multi<PolicyUpdate> policyChanged(@Id String vendor) {
        return updates.ofPolicies(bounds.id("vendor", vendor), callers.asking());
    }

    /** What happens to facts from now on, to all vendors' or to one's. */
    @Subscription
    @NonNull
    @Description("Facts that are put in doubt or settled anew from now on, of all vendors or of one. "
            + "A push is a hint: read the comparison again")
    public Multi<FactUpdate> factChanged(@Id String vendor) {
        return updates.ofFacts(bounds.id("vendor", vendor), callers.asking());
    }
}
