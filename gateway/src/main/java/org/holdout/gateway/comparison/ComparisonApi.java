package org.holdout.gateway.comparison;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.answer.PublicReads;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;

/** Vendors side by side, and what became of people's requests; public. */
@GraphQLApi
@Reported
public class ComparisonApi {
    private final ComparisonClient client;
    private final Vendors vendors;
    private final Batches batches;
    private final Bounds bounds;
    private final PublicReads reads;

    ComparisonApi(
            @RestClient ComparisonClient client, Vendors vendors, Batches batches, Bounds bounds, PublicReads reads) {
        this.client = client;
        this.vendors = vendors;
        this.batches = batches;
        this.bounds = bounds;
        this.reads = reads;
    }

    /** The questions that vendors are compared by. */
    @Query
    @NonNull
    @Description("The questions that vendors are compared by")
    public Uni<List<@NonNull Dimension>> dimensions() {
        return client.dimensions();
    }

    /** Vendors side by side. */
    @Query
    @NonNull
    @Description("Vendors side by side; all dimensions, worldwide and as of today, if nothing else is said")
    public Uni<Comparison> comparison(
            @NonNull @Id List<@NonNull String> vendors,
            @Nullable @Id List<@NonNull String> dimensions,
            @Description("ISO 3166 code, or a group such as EU_EEA") String region,
            @Description("What held on this day") LocalDate asOf,
            @Description("What was known at the end of this day (UTC)") LocalDate knownAsOf,
            @Nullable
                    @Description(
                            "How much questions count in the scores; those that are left out count as in the rubric")
                    List<@NonNull WeightInput> weights) {
        String ofVendors = Csv.of(bounds.ids("vendors", vendors));
        String ofDimensions = Csv.of(bounds.ids("dimensions", dimensions));
        String place = bounds.id("region", region);
        String weighed = Csv.of(bounds.entries("weights", weights).stream()
                .map(one -> bounds.id("weights", one.dimension()) + ":" + one.weight())
                .toList());
        return reads.of(
                Arrays.asList("comparison", ofVendors, ofDimensions, place, asOf, knownAsOf, weighed),
                () -> client.comparison(ofVendors, ofDimensions, place, asOf, knownAsOf, weighed));
    }

    /** What became of people's requests at one vendor; none for a vendor that nobody knows. */
    @Query
    @Description("What became of people's requests at one vendor")
    public Uni<VendorOutcomes> outcomes(@NonNull @Id String vendor) {
        String id = bounds.id("vendor", vendor);
        return outcomesOf(List.of(id)).map(found -> found.get(id));
    }

    /** The outcomes of each vendor, in one call for all of them. */
    @Name("outcomes")
    @Description("What became of people's requests")
    public Uni<List<VendorOutcomes>> outcomesOfVendors(@Source List<Vendor> of) {
        return outcomesOf(of.stream().map(Vendor::id).toList())
                .map(found -> of.stream().map(vendor -> found.get(vendor.id())).toList());
    }

    /** The vendor of each cell, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose policy it is")
    public Uni<List<Vendor>> vendorOfCells(@Source List<ComparisonCell> of) {
        return vendors.byIds(of.stream().map(ComparisonCell::vendorId).toList())
                .map(found ->
                        of.stream().map(cell -> found.get(cell.vendorId())).toList());
    }

    /** The vendor of each score, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor that scores so")
    public Uni<List<Vendor>> vendorOfScores(@Source List<VendorScore> of) {
        return vendors.byIds(of.stream().map(VendorScore::vendorId).toList())
                .map(found ->
                        of.stream().map(score -> found.get(score.vendorId())).toList());
    }

    /** The portal's page on the version that doubts a fact. */
    @NonNull
    @Name("link")
    @Description("Where the portal shows that version against the one before")
    public Uni<String> linkOfDoubt(@Source FactDoubt doubt) {
        return Uni.createFrom()
                .item("/policies/difference?document=" + encoded(doubt.document()) + "&version="
                        + encoded(doubt.version()));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private Uni<Map<String, VendorOutcomes>> outcomesOf(List<String> ids) {
        return batches.fetch(ids, some -> client.outcomes(Csv.of(some)), VendorOutcomes::vendor);
    }
}
