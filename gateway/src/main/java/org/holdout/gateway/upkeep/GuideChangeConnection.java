package org.holdout.gateway.upkeep;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of changes of guides. */
@Type("GuideChangeConnection")
@Description("A page of changes of guides.")
public record GuideChangeConnection(
        @Description("The page's entries") @NonNull List<@NonNull GuideChangeEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount) {
    /** The service's page as Relay shows it. */
    static GuideChangeConnection of(Page<GuideChange> page) {
        return new GuideChangeConnection(page.edges(GuideChangeEdge::new), page.info(), page.total());
    }
}
