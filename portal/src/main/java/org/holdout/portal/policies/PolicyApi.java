package org.holdout.portal.policies;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the pages on the history of policies ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
public interface PolicyApi {
    /** The vendor whose policies they are, or null. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    /** A vendor's documents whose history is kept; none when no history is. */
    @Query
    Uni<List<Document>> policyDocuments(@NonNull @Id String vendor);

    /** A page of changes, the newest first; material ones, others, or both when that is null. */
    @Query
    Uni<Changes> policyChanges(@Id String vendor, Boolean material, Integer first, String after);

    /** The same, as little of it as the picture needs. */
    @Query("policyChanges")
    Uni<Marks> marks(@Id String vendor, Integer first, String after);

    /** A version against the one before, or null. */
    @Query
    Uni<Difference> policyDifference(@NonNull @Id String document, @NonNull @Id String version);

    record Vendor(String id, String name) {}

    record Document(
            String document,
            String service,
            String terms,
            int versions,
            Instant lastAt,
            int material,
            Instant lastMaterialAt,
            boolean gone,
            String url,
            String language) {}

    record Changes(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Change node) {}

    record Change(
            String document,
            String service,
            String terms,
            Vendor vendor,
            String version,
            int number,
            Instant capturedAt,
            boolean material,
            List<Reason> reasons,
            int added,
            int removed,
            String url,
            String language) {}

    /** Why a change matters, or does not; the sentence is empty when the rule is about the whole version. */
    record Reason(String rule, String sentence) {}

    record Marks(List<MarkEdge> edges, PageInfo pageInfo) {}

    record MarkEdge(Mark node) {}

    record Mark(String document, Instant capturedAt, boolean material) {}

    record Difference(Change version, String previous, List<Segment> segments) {}

    /** A sentence of two versions, or of one of them, or a run of sentences that is only counted. */
    record Segment(SegmentKind kind, List<Part> before, List<Part> after, int sentences) {
        boolean differs() {
            return kind != SegmentKind.SAME && kind != SegmentKind.UNCHANGED;
        }
    }

    /** A run of words; changed when the other wording lacks it. */
    record Part(String text, boolean changed) {}
}
