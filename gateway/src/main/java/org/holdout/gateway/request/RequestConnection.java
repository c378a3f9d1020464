package org.holdout.gateway.request;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of requests. */
@Type("RequestConnection")
@Description("A page of requests.")
public record RequestConnection(
        @Description("The page's entries") @NonNull List<@NonNull RequestEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount) {
    /** The service's page as Relay shows it. */
    static RequestConnection of(Page<OptOutRequest> page) {
        return new RequestConnection(page.edges(RequestEdge::new), page.info(), page.total());
    }
}
