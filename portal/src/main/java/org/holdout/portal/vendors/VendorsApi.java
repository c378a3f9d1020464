package org.holdout.portal.vendors;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.word.Verification;

/** What the list of vendors asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface VendorsApi {
    /** A page of vendors, all or those that match a search. */
    @Query
    Uni<Vendors> vendors(String search, Integer first, String after);

    record Vendors(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(Vendor node) {}

    record Vendor(
            String id,
            String name,
            List<String> services,
            String defaultSetting,
            OptOut optOut,
            Verification verification) {}

    record OptOut(String scope) {}
}
