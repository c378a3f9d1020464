package org.holdout.gateway.fact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of cells that wait for an editor. */
@Type("FactQueueConnection")
@Description("A page of cells that wait for an editor.")
public record FactQueueConnection(
        @Description("The page's entries") @NonNull List<@NonNull FactQueueEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,
        @Description("How many there are in all") Integer totalCount) {
    /** The service's page as Relay shows it. */
    static FactQueueConnection of(Page<FactQueueItem> page) {
        return new FactQueueConnection(page.edges(FactQueueEdge::new), page.info(), page.total());
    }
}
