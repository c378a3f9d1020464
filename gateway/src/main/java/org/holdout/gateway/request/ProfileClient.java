package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;

/** request-service on who the caller is; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
public interface ProfileClient {

    /** Who is asking; the person's record begins with the first call. */
    @GET
    @Path("/viewer")
    Uni<Viewer> viewer();

    /** The caller's profile. */
    @GET
    @Path("/profile")
    Uni<Profile> profile();

    /** Replaces the caller's profile. */
    @PUT
    @Path("/profile")
    Uni<Profile> update(@HeaderParam("Idempotency-Key") String key, ProfileInput profile);

    /** Whether what the caller typed confirms it; refused when not. Nothing is erased. */
    @POST
    @Path("/viewer/erasure/confirmation")
    Uni<Void> confirm(Confirmed confirmed);

    /** Erases everything about the caller. */
    @POST
    @Path("/viewer/erasure")
    Uni<Void> erase(Confirmed confirmed);

    /** What the caller typed to confirm it. */
    record Confirmed(String confirmation) {}
}
