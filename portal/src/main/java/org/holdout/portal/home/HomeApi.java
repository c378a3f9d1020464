package org.holdout.portal.home;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;

/** What the first page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface HomeApi {
    /** All vendors, by name. */
    @Query
    Uni<Vendors> vendors(Integer first);

    record Vendors(List<Edge> edges, Integer totalCount) {}

    record Edge(Vendor node) {}

    record Vendor(String id, String name) {}
}
