package org.holdout.gateway.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;

/** request-service on the caller's private calendar address; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/calendar/address")
interface CalendarClient {
    String KEY = "Idempotency-Key";

    /** An address; absent when there is none. */
    record Address(String address) {}

    @GET
    Uni<Address> address();

    @POST
    Uni<Address> renew(@HeaderParam(KEY) String key);

    @DELETE
    Uni<Void> revoke(@HeaderParam(KEY) String key);
}
