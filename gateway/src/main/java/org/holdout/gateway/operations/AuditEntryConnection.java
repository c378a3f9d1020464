package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of an audit log. */
@Type("AuditEntryConnection")
@Description("A page of an audit log, the newest first.")
public record AuditEntryConnection(
        @Description("The page's entries") @NonNull List<@NonNull AuditEntryEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo,

        @Description("How many there are in all, where that is cheap to know")
        Integer totalCount) {
    /** The service's page as Relay shows it. */
    static AuditEntryConnection of(Page<AuditEntry> page) {
        return new AuditEntryConnection(page.edges(AuditEntryEdge::new), page.info(), page.total());
    }
}
