package org.holdout.gateway.watch;

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
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;

/** Addresses of policies that are read on schedule; comparison-service says who is an editor. */
@GraphQLApi
@Reported
@Authenticated
public class WatchApi {
    private final WatchClient client;
    private final Vendors vendors;
    private final Bounds bounds;

    WatchApi(@RestClient WatchClient client, Vendors vendors, Bounds bounds) {
        this.client = client;
        this.vendors = vendors;
        this.bounds = bounds;
    }

    /** What is watched, what fails first. */
    @Query
    @NonNull
    @Description("The addresses of policies that Holdout reads on schedule, what fails first; for editors")
    public Uni<WatchedAddressConnection> watchedAddresses(
            @Description("1 to 100; 20 if left out") Integer first,
            String after,
            @Description("Whether only those that fail; all if left out") Boolean failing) {
        return client.watched(failing, first, bounds.text("after", after)).map(WatchedAddressConnection::of);
    }

    /** Watches an address from now on. */
    @Mutation
    @NonNull
    @Description(
            "Reads an address from now on, and at once; sent again, or for one that is watched already, it answers that one."
                    + " An address has one document. For editors")
    public Uni<WatchedAddress> watchAddress(@NonNull WatchAddressInput input) {
        return client.watch(input.within(bounds));
    }

    /** Reads an address no more. */
    @Mutation
    @NonNull
    @Description(
            "Reads an address no more; what it said stays, and watched again it goes on with its document. For editors")
    public Uni<WatchedAddress> stopWatching(@NonNull @Id String id) {
        return client.stop(bounds.id("id", id));
    }

    /** Reads an address as soon as its site may be called. */
    @Mutation
    @NonNull
    @Description("Reads an address as soon as its site may be called again, without waiting for its time. For editors")
    public Uni<WatchedAddress> readWatchedNow(@NonNull @Id String id) {
        return client.read(bounds.id("id", id));
    }

    /** The vendor of each address, in one call for all of them. */
    @NonNull
    @Name("vendor")
    @Description("The vendor whose policy it is")
    public Uni<List<Vendor>> vendorOfWatched(@Source List<WatchedAddress> of) {
        return vendors.byIds(of.stream().map(WatchedAddress::vendorId).toList())
                .map(found -> of.stream()
                        .map(address -> found.get(address.vendorId()))
                        .toList());
    }
}
