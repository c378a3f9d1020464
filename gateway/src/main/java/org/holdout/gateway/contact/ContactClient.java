package org.holdout.gateway.contact;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;

/** request-service on where the caller is reached; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface ContactClient {
    String KEY = "Idempotency-Key";

    /** The code that came to the address. */
    record Typed(String code) {}

    @GET
    @Path("/contact")
    Uni<Contact> contact();

    @POST
    @Path("/contact/code")
    Uni<Contact> sendCode(@HeaderParam(KEY) String key);

    @POST
    @Path("/contact/confirmation")
    Uni<Contact> confirm(@HeaderParam(KEY) String key, Typed typed);
}
