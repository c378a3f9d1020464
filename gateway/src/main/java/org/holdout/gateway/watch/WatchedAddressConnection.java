package org.holdout.gateway.watch;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of watched addresses. */
@Type("WatchedAddressConnection")
@Description("A page of watched addresses.")
public record WatchedAddressConnection(
        @Description("The page's entries") @NonNull List<@NonNull WatchedAddressEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,
        @Description("How many there are in all") Integer totalCount) {
    /** The service's page as Relay shows it. */
    static WatchedAddressConnection of(Page<WatchedAddress> page) {
        return new WatchedAddressConnection(page.edges(WatchedAddressEdge::new), page.info(), page.total());
    }
}
