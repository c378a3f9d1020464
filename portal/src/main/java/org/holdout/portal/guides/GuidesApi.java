package org.holdout.portal.guides;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.GuideOrder;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;

/** What the lists of guides ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface GuidesApi {
    /** A page of guides that fit all that is given; empty lists and nulls ask for nothing. */
    @Query
    Uni<Guides> guides(
            @Id List<@NonNull String> vendors,
            List<@NonNull String> services,
            List<@NonNull Platform> platforms,
            String region,
            List<@NonNull Audience> audiences,
            Plan plan,
            Integer maxMinutes,
            List<@NonNull Effect> effects,
            String search,
            GuideOrder order,
            Integer first,
            String after);

    /** A page of all vendors with their services, or of those that match a search. */
    @Query
    Uni<Vendors> vendors(String search, Integer first, String after);

    record Guides(List<GuideEdge> edges, PageInfo pageInfo, Integer totalCount, boolean nearest) {}

    record GuideEdge(Guide node) {}

    /** A guide as a list shows it. */
    record Guide(
            String id,
            String title,
            VendorName vendor,
            List<Platform> platforms,
            List<Region> regions,
            Audience audience,
            Effect effect,
            Integer minutes,
            List<String> prerequisites,
            List<String> haveAtHand,
            List<String> achieves,
            List<String> doesNotAchieve,
            List<String> inEnglish)
            implements Untranslated {}

    record VendorName(String id, String name) {}

    record Vendor(String id, String name, List<String> services) {}

    record Region(String id, String name) {}

    record Vendors(List<VendorEdge> edges, PageInfo pageInfo) {}

    record VendorEdge(Vendor node) {}
}
