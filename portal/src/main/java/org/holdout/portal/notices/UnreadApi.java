package org.holdout.portal.notices;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Query;

/** How many notices are not read, for the head of every page. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface UnreadApi {
    /** The person. */
    @Query
    Uni<Viewer> me();

    record Viewer(int unreadNotices) {}
}
