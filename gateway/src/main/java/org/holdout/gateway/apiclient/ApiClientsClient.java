package org.holdout.gateway.apiclient;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on organisations' clients; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/organisations/{org}/clients")
interface ApiClientsClient {

    /** A call that says all by its address. */
    record Nothing() {}

    @GET
    Uni<List<ApiClient>> all(@RestPath String org);

    @POST
    @Path("/{id}/secret")
    Uni<ApiClientWithSecret> rotate(
            @RestPath String org, @RestPath String id, @HeaderParam("Idempotency-Key") String key, Nothing nothing);
}
