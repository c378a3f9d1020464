package org.holdout.portal.guides;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.Verification;

/** What the list of guides asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
public interface GuidesApi {
    /** A page of guides that match. */
    @Query
    Uni<Guides> guides(@Id String vendor, Platform platform, String region, String search, Integer first, String after);

    /** The vendors that match the same search. */
    @Query
    Uni<Vendors> vendors(String search, Integer first);

    record Guides(List<GuideEdge> edges, PageInfo pageInfo, Integer totalCount) {}

    record GuideEdge(Guide node) {}

    record Guide(
            String id,
            String title,
            Vendor vendor,
            List<Platform> platforms,
            List<Region> regions,
            Audience audience,
            Integer minutes,
            Verification stepsVerification) {}

    record Vendor(String id, String name) {}

    record Region(String id, String name) {}

    record Vendors(List<VendorEdge> edges) {}

    record VendorEdge(Vendor node) {}
}
