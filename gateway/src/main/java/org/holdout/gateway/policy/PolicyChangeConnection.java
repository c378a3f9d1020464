package org.holdout.gateway.policy;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of changes of policies. */
@Type("PolicyChangeConnection")
@Description("A page of changes of policies.")
public record PolicyChangeConnection(
        @Description("The page's entries") @NonNull List<@NonNull PolicyChangeEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo) {
    /** The service's page as Relay shows it. */
    static PolicyChangeConnection of(Page<PolicyChange> page) {
        return new PolicyChangeConnection(page.edges(PolicyChangeEdge::new), page.info());
    }
}
