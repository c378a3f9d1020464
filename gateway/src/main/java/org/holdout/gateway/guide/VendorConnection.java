package org.holdout.gateway.guide;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of vendors. */
@Type("VendorConnection")
@Description("A page of vendors.")
public record VendorConnection(
        @Description("The page's entries") @NonNull List<@NonNull VendorEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount,

        @Description("Nothing matched the search; these are the nearest by likeness")
        boolean nearest) {
    /** The service's page as Relay shows it. */
    static VendorConnection of(Page<Vendor> page) {
        return new VendorConnection(page.edges(VendorEdge::new), page.info(), page.total(), page.nearest());
    }
}
