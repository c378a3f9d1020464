package org.holdout.gateway.upkeep;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of revisions of a guide. */
@Type("GuideRevisionConnection")
@Description("A page of revisions of a guide.")
public record GuideRevisionConnection(
        @Description("The page's entries") @NonNull List<@NonNull GuideRevisionEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount) {
    /** The service's page as Relay shows it. */
    static GuideRevisionConnection of(Page<GuideRevision> page) {
        return new GuideRevisionConnection(page.edges(GuideRevisionEdge::new), page.info(), page.total());
    }
}
