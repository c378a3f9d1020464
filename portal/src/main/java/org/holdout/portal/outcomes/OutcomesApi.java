package org.holdout.portal.outcomes;

import io.smallrye.graphql.client.typesafe.api.ErrorOr;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the page of outcomes asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface OutcomesApi {
    /** A page of all vendors with what became of requests to them. */
    @Query
    Uni<Vendors> vendors(Integer first, String after);

    record Vendors(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Vendor node) {}

    record Vendor(String id, String name, ErrorOr<Outcomes> outcomes) {}

    record Outcomes(Figures figures, List<Figures.Slice> slices, int minimumGroup, boolean published) {}
}
