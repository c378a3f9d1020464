package org.holdout.gateway.guide;

import io.smallrye.graphql.api.Nullable;
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
import org.holdout.gateway.page.Csv;

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
            @Nullable @Id @Description("Any of these vendors") List<@NonNull String> vendors,
            @Nullable @Description("For any of these services, named as in Vendor.services")
                    List<@NonNull String> services,
            Platform platform,
            @Nullable @Description("On any of these platforms") List<@NonNull Platform> platforms,
            @Description("ISO 3166 code, or a group such as EU_EEA") String region,
            @Nullable @Description("For any of these people") List<@NonNull Audience> audiences,
            @Description("For this kind of account") Plan plan,
            @Description("That take no longer") Integer maxMinutes,
            @Nullable @Description("That bring about any of these") List<@NonNull Effect> effects,
            String search,
            @Description("With a search, what fits best comes first if nothing else is said") GuideOrder order,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return client.guides(
                        bounds.id("vendor", vendor),
                        Csv.of(bounds.ids("vendors", vendors)),
                        bounds.ids("services", services),
                        platform,
                        Csv.of(platforms),
                        bounds.id("region", region),
                        Csv.of(audiences),
                        plan,
                        maxMinutes,
                        Csv.of(effects),
                        bounds.text("search", search),
                        order,
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

    /** The vendor of each guide: the one that came along, and one call for all the others. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose guide it is")
    public Uni<List<Vendor>> vendorOfGuides(@Source List<Guide> of) {
        List<String> missing = of.stream()
                .filter(guide -> guide.vendorDetails() == null)
                .map(Guide::vendorId)
                .toList();
        return vendors.byIds(missing)
                .map(found -> of.stream()
                        .map(guide ->
                                guide.vendorDetails() == null ? found.get(guide.vendorId()) : guide.vendorDetails())
                        .toList());
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
