package org.holdout.portal.notices;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the page of notices asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface NoticesApi {
    /** What the person was told, and what they want to be told. */
    @Query
    Uni<Viewer> me(@NestedParameter("notices") Integer first, @NestedParameter("notices") String after);

    /** Marks notices as read, all when none is named. */
    @Mutation
    Uni<Integer> markNoticesRead(@Id List<@NonNull String> notices, String idempotencyKey);

    /** Changes what the person wants to be told. */
    @Mutation
    Uni<Settings> updateNoticeSettings(List<@NonNull NoticeKind> kinds, Boolean byEmail, String idempotencyKey);

    record Viewer(Notices notices, int unreadNotices, Settings noticeSettings) {}

    record Notices(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Notice node) {}

    record Notice(
            String id,
            NoticeKind kind,
            String text,
            String request,
            Vendor vendor,
            String document,
            String version,
            Instant toldAt,
            Instant readAt) {}

    record Vendor(String name) {}

    record Settings(List<NoticeKind> kinds, boolean byEmail) {}
}
