package org.holdout.gateway.upkeep;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of guides that wait for an editor. */
@Type("GuideQueueConnection")
@Description("A page of guides that wait for an editor.")
public record GuideQueueConnection(
        @Description("The page's entries") @NonNull List<@NonNull GuideQueueEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount) {
    /** The service's page as Relay shows it. */
    static GuideQueueConnection of(Page<GuideQueueItem> page) {
        return new GuideQueueConnection(page.edges(GuideQueueEdge::new), page.info(), page.total());
    }
}
