package org.holdout.gateway.fact;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;

/** What editors do to keep facts true; comparison-service says who is one. */
@GraphQLApi
@Reported
@Authenticated
public class FactApi {
    private final FactClient client;
    private final Vendors vendors;
    private final Bounds bounds;

    FactApi(@RestClient FactClient client, Vendors vendors, Bounds bounds) {
        this.client = client;
        this.vendors = vendors;
        this.bounds = bounds;
    }

    /** The cells that wait for an editor. */
    @Query
    @NonNull
    @Description(
            "The cells of the comparison that wait for an editor, doubts first and of them the oldest; for editors")
    public Uni<FactQueueConnection> factQueue(@Description("1 to 100; 20 if left out") Integer first, String after) {
        return client.queue(first, bounds.text("after", after)).map(FactQueueConnection::of);
    }

    /** What one vendor's cells say. */
    @Query
    @NonNull
    @Description("What a vendor's cells say, of every region that has its own; for editors")
    public Uni<List<@NonNull VendorFact>> vendorFacts(@NonNull @Id String vendor) {
        return client.facts(bounds.id("vendor", vendor));
    }

    /** One cell with its history; none for a vendor or question that nobody knows. */
    @Query
    @Description("One cell with its history; worldwide if no region is said. For editors")
    public Uni<FactPage> fact(@NonNull @Id String vendor, @NonNull @Id String dimension, String region) {
        return NotFound.asNull(client.fact(
                bounds.id("vendor", vendor), bounds.id("dimension", dimension), bounds.id("region", region)));
    }

    /** A policy document in one version; none if there is no such version. */
    @Query
    @Description("A policy document in one of its versions, the newest if none is said, to quote from; for editors")
    public Uni<PolicyText> policyText(@NonNull @Id String document, @Id String version) {
        return NotFound.asNull(client.text(bounds.text("document", document), bounds.id("version", version)));
    }

    /** Says a cell anew. */
    @Mutation
    @NonNull
    @Description("Records or revises a fact; sent again, it answers what was recorded. For editors")
    public Uni<FactPage> reviseFact(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            @Description("Where it holds; worldwide if left out") String region,
            @Description("The revision that was changed, 0 for none; STALE_VERSION if it is no longer the current one")
                    int baseRevision,
            @NonNull @Description("Why, for other editors to read") String reason,
            @NonNull FactInput input) {
        return client.revise(
                bounds.id("vendor", vendor),
                bounds.id("dimension", dimension),
                NewFact.of(
                        bounds.id("region", region),
                        baseRevision,
                        bounds.text("reason", reason),
                        input.within(bounds)));
    }

    /** Says that a cell still holds. */
    @Mutation
    @NonNull
    @Description("Says that a fact still holds, and which words it rests on now; ends a doubt. For editors")
    public Uni<FactPage> confirmFact(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            @Description("Where it holds; worldwide if left out") String region,
            @Description("The revision that was looked at; STALE_VERSION if it is no longer the current one")
                    int baseRevision,
            @NonNull @Description("Why, for other editors to read") String reason,
            @Description("None leaves a paraphrase") QuotationInput quotation) {
        return client.confirm(
                bounds.id("vendor", vendor),
                bounds.id("dimension", dimension),
                new NewConfirmation(
                        bounds.id("region", region),
                        baseRevision,
                        quotation == null ? null : quotation.within(bounds),
                        bounds.text("reason", reason)));
    }

    /** Settles whether a file's statement or an editor's holds. */
    @Mutation
    @NonNull
    @Description("Settles whether a content file's statement or an editor's holds. For editors")
    public Uni<FactPage> resolveFactConflict(
            @NonNull @Id String vendor,
            @NonNull @Id String dimension,
            @Description("Where it holds; worldwide if left out") String region,
            int baseRevision,
            @NonNull FactOrigin take) {
        return client.resolve(
                bounds.id("vendor", vendor),
                bounds.id("dimension", dimension),
                new FactResolution(bounds.id("region", region), baseRevision, take));
    }

    /** The vendor of each waiting cell, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose cell it is")
    public Uni<List<Vendor>> vendorOfItems(@Source List<FactQueueItem> of) {
        return vendors.byIds(of.stream().map(FactQueueItem::vendorId).toList())
                .map(found ->
                        of.stream().map(item -> found.get(item.vendorId())).toList());
    }

    /** The vendor of each cell, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose cell it is")
    public Uni<List<Vendor>> vendorOfPages(@Source List<FactPage> of) {
        return vendors.byIds(of.stream().map(FactPage::vendorId).toList())
                .map(found ->
                        of.stream().map(page -> found.get(page.vendorId())).toList());
    }
}
