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
public interface FeedApi {
    /** What became of guides, the newest first; of all of them without a vendor. */
    @Query
    Uni<Changes> guideChanges(@Id String vendor, Integer first);

    /** The vendor that a feed is about, or null. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    record Changes(List<Edge> edges) {}

    record Edge(Change node) {}

    record Change(String guideId, String title, int revision, GuideChangeKind kind, Instant at, String reason) {}

    record Vendor(String id, String name) {}
}
