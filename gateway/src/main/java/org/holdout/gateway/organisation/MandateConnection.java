package org.holdout.gateway.organisation;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of mandates. */
@Type("MandateConnection")
@Description("A page of mandates.")
public record MandateConnection(
        @Description("The mandates, each with its cursor") @NonNull
        List<@NonNull MandateEdge> edges,

        @Description("Where this page ends") @NonNull PageInfo pageInfo,
        @Description("How many there are in all") Integer totalCount) {
    /** The service's page as Relay shows it. */
    static MandateConnection of(Page<Mandate> page) {
        return new MandateConnection(page.edges(MandateEdge::new), page.info(), page.total());
    }
}
