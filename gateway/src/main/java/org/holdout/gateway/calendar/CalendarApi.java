package org.holdout.gateway.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.request.Viewer;

/** The caller's private calendar address; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class CalendarApi {
    private final CalendarClient client;
    private final Bounds bounds;

    CalendarApi(@RestClient CalendarClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** The caller's address, if they made one. */
    @Name("calendarAddress")
    @Description(
            "The private address of a calendar with all your days; none before you make one. Whoever has it sees them")
    public Uni<String> calendarAddressOfViewer(@Source Viewer viewer) {
        return client.address().map(CalendarClient.Address::address);
    }

    /** Makes an address, or another one. */
    @Mutation
    @NonNull
    @Description("Makes a private calendar address; one from before opens nothing any more")
    public Uni<String> renewCalendarAddress(String idempotencyKey) {
        return client.renew(bounds.key(idempotencyKey)).map(CalendarClient.Address::address);
    }

    /** Takes the address away. */
    @Mutation
    @NonNull
    @Description("Takes your private calendar address away")
    public Uni<Boolean> revokeCalendarAddress(String idempotencyKey) {
        return client.revoke(bounds.key(idempotencyKey)).replaceWith(true);
    }
}
