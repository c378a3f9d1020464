package org.holdout.gateway.guide;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;

/** Vendors and guides; public. */
@GraphQLApi
@Reported
public class GuideApi {
    private final GuideClient client;
    private final Vendors vendors;
    private final Guides guides;
    private final Bounds bounds;

    GuideApi(@RestClient GuideClient client, Vendors vendors, Guides guides, Bounds bounds) {
        this.client = client;
        this.vendors = vendors;
        this.guides = guides;
        this.bounds = bounds;
    }

    /** Vendors by name or service; all of them without a search. */
    @Query
    @NonNull
    @Description("Vendors by name or service; all of them without a search")
    public Uni<VendorConnection> vendors(
            String search, @Description("1 to 100; 20 if left out") Integer first, String after) {
        return client.vendors(bounds.text("search", search), first, bounds.text("after", after))
                .map(VendorConnection::of);
    }

    /** One vendor; none if there is no such id. */
    @Query
    @Description("One vendor, such as meta; none if there is no such id")
    public Uni<Vendor> vendor(@NonNull @Id String id) {
        return NotFound.asNull(client.vendor(bounds.id("id", id)));
    }

    /** Guides that fit all that is given. */
    @Query
    @NonNull
    @Description("Guides that fit all that is given")
    public Uni<GuideConnection> guides(
            @Id String vendor,
            Platform platform,
            @Description("ISO 3166 code, or a group such as EU_EEA") String region,
            String search,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return client.guides(
                        bounds.id("vendor", vendor),
                        platform,
                        bounds.id("region", region),
                        bounds.text("search", search),
                        first,
                        bounds.text("after", after))
                .map(GuideConnection::of);
    }

    /** One guide, in its newest revision unless an older one is named; none if there is no such id. */
    @Query
    @Description("One guide, in its newest revision unless an older one is named; none if there is no such id")
    public Uni<Guide> guide(@NonNull @Id String id, Integer revision) {
        return NotFound.asNull(client.guide(bounds.id("id", id), revision));
    }

    /** The vendor of each guide, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose guide it is")
    public Uni<List<Vendor>> vendorOfGuides(@Source List<Guide> of) {
        return vendors.byIds(of.stream().map(Guide::vendorId).toList())
                .map(found ->
                        of.stream().map(guide -> found.get(guide.vendorId())).toList());
    }

    /** The guides of each vendor, in one call for all of them. */
    @NonNull
    @Name("guides")
    @Description("All guides for this vendor")
    public Uni<List<@NonNull List<@NonNull Guide>>> guidesOfVendors(@Source List<Vendor> of) {
        return guides.byVendors(of.stream().map(Vendor::id).toList())
                .map(found -> of.stream()
                        .map(vendor -> found.getOrDefault(vendor.id(), List.of()))
                        .toList());
    }
}
