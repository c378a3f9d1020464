package org.holdout.portal.facts;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.FactCause;
import org.holdout.portal.word.FactOrigin;
import org.holdout.portal.word.FactStatus;
import org.holdout.portal.word.Verification;
import org.holdout.portal.word.WatchStatus;

/** What the editors' pages of facts ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface FactsApi {
    /** A page of the cells that wait. */
    @Query
    Uni<Queue> factQueue(Integer first, String after);

    /** What a vendor's cells say. */
    @Query
    Uni<List<VendorFact>> vendorFacts(@NonNull @Id String vendor);

    /** A vendor's name, or null. */
    @Query
    Uni<Vendor> vendor(@NonNull @Id String id);

    /** The watched addresses that cannot be read. */
    @Query
    Uni<Watched> watchedAddresses(Integer first, Boolean failing);

    /** Every question. */
    @Query
    Uni<List<Question>> dimensions();

    /** One cell, or null. */
    @Query
    Uni<Page> fact(@NonNull @Id String vendor, @NonNull @Id String dimension, String region);

    /** The documents that can be quoted from. */
    @Query
    Uni<List<Document>> policyDocuments(@NonNull @Id String vendor);

    /** A document in a version, the newest without one; or null. */
    @Query
    Uni<Text> policyText(@NonNull @Id String document, @Id String version);

    /** Says a cell anew. */
    @Mutation
    Uni<Saved> reviseFact(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            String region,
            int baseRevision,
            @NonNull String reason,
            @NonNull FactInput input);

    /** Says that a cell still holds. */
    @Mutation
    Uni<Saved> confirmFact(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            String region,
            int baseRevision,
            @NonNull String reason,
            QuotationInput quotation);

    /** Decides whose statement holds. */
    @Mutation
    Uni<Saved> resolveFactConflict(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            String region,
            int baseRevision,
            @NonNull FactOrigin take);

    record Saved(int revision) {}

    record Queue(List<Edge> edges, PageInfo pageInfo, Integer totalCount) {}

    record Edge(Item node) {}

    record Item(Vendor vendor, String dimension, String name, String region, FactCause cause, LocalDate since) {}

    record Watched(List<WatchedEdge> edges, Integer totalCount) {}

    record WatchedEdge(WatchedAddress node) {}

    record WatchedAddress(String service, String terms, String language, WatchStatus status) {}

    record Vendor(String id, String name) {}

    record Question(String id, String name) {}

    record VendorFact(String dimension, String name, CellInList cell) {}

    record CellInList(String label, FactStatus status, String region) {}

    record Page(
            Vendor vendor,
            Dimension dimension,
            String region,
            int revision,
            boolean edited,
            boolean numeric,
            List<Choice> choices,
            Cell cell,
            Conflict conflict,
            List<Recording> history) {}

    record Dimension(String id, String name, String question, String definition) {}

    record Choice(String value, String label, Integer points) {}

    record Cell(
            String value,
            String label,
            String note,
            Verification verification,
            Source source,
            String quotation,
            Quoted quoted,
            FactStatus status,
            Doubt doubt,
            LocalDate validFrom) {}

    record Quoted(String document, LocalDate seenOn, LocalDate stillOn) {}

    record Doubt(LocalDate since, String document, String version, List<Part> before, List<Part> after, String link) {}

    record Part(String text, boolean changed) {}

    record Conflict(LocalDate since, Statement said) {}

    record Statement(String label, String note, Source source, String quotation, LocalDate validFrom) {}

    record Recording(
            Statement said,
            LocalDate validTo,
            LocalDate recordedFrom,
            LocalDate recordedTo,
            FactOrigin origin,
            String author,
            String reason) {}

    record Document(String document, String service, String terms, Instant lastAt) {}

    record Text(String document, String version, List<Version> versions, List<Sentence> sentences, int further) {}

    record Version(String version, Instant capturedAt) {}

    record Sentence(int number, String text) {}

    @Input("QuotationInput")
    record QuotationInput(
            @NonNull @Id String document,
            @NonNull @Id String version,
            @NonNull String exact) {}

    @Input("FactInput")
    record FactInput(
            @NonNull String value,
            String note,
            Verification verification,
            @NonNull String sourceTitle,
            String sourceUrl,
            String sourceDate,
            @NonNull LocalDate validFrom,
            QuotationInput quotation) {}
}
