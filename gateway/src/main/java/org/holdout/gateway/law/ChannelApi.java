package org.holdout.gateway.law;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Vendor;

/** By which ways a vendor takes requests; public. */
@GraphQLApi
@Reported
public class ChannelApi {
    private final Channels channels;
    private final Bounds bounds;

    ChannelApi(Channels channels, Bounds bounds) {
        this.channels = channels;
        this.bounds = bounds;
    }

    /** The ways in which the vendor takes requests, at the cost of no call. */
    @Nullable
    @Name("requestChannels")
    @Description(
            "The ways in which it takes requests from people who live there, from anywhere without a country; its own"
                    + " form first. Empty when it takes none; null while that is not known")
    public Uni<List<@NonNull Channel>> channelsOfVendor(
            @Source Vendor vendor,
            @Description("ISO 3166-1 alpha-2") String country,
            @Description("The part after the dash of ISO 3166-2") String state) {
        return Uni.createFrom()
                .item(channels.of(vendor.id(), bounds.id("country", country), bounds.id("state", state))
                        .orElse(null));
    }
}
