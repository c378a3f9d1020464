package org.holdout.portal.feed;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.word.GuideChangeKind;

/** What the feeds ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface FeedApi {
    /** What became of guides, the newest first; of all of them without a vendor. */
    @Query
    Uni<Changes> guideChanges(@Id String vendor, Integer first);

    /** Changes of policies, the newest first; of all vendors' without one. */
    @Query
    Uni<PolicyChanges> policyChanges(@Id String vendor, Boolean material, Integer first);

    /** The vendor that a feed is about, or null. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    record Changes(List<Edge> edges) {}

    record Edge(Change node) {}

    record Change(String guideId, String title, int revision, GuideChangeKind kind, Instant at, String reason) {}

    record PolicyChanges(List<PolicyEdge> edges) {}

    record PolicyEdge(PolicyChange node) {}

    record PolicyChange(
            String document, String service, String terms, String version, Instant capturedAt, List<Reason> reasons) {}

    record Reason(String rule) {}

    record Vendor(String id, String name) {}
}
