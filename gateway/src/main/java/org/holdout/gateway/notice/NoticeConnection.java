package org.holdout.gateway.notice;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.page.PageInfo;

/** A page of notices. */
@Type("NoticeConnection")
@Description("A page of notices.")
public record NoticeConnection(
        @Description("The page's entries") @NonNull List<@NonNull NoticeEdge> edges,
        @Description("Whether there is more") @NonNull PageInfo pageInfo) {
    /** The service's page as Relay shows it. */
    static NoticeConnection of(Page<Notice> page) {
        return new NoticeConnection(page.edges(NoticeEdge::new), page.info());
    }
}
