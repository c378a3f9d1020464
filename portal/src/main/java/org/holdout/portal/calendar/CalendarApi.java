package org.holdout.portal.calendar;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Mutation;

/** What the private calendar address asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface CalendarApi {
    /** Makes an address, or another one. */
    @Mutation
    Uni<String> renewCalendarAddress(String idempotencyKey);

    /** Takes the address away. */
    @Mutation
    Uni<Boolean> revokeCalendarAddress(String idempotencyKey);
}
