package org.holdout.portal.vendors;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What a choice of vendors asks the gateway, for whoever fills in the form, signed in or not. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface VendorChoiceApi {
    /** A page of all vendors. */
    @Query
    Uni<Vendors> vendors(Integer first, String after);

    record Vendors(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(VendorChoice node) {}
}
