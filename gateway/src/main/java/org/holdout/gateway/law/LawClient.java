package org.holdout.gateway.law;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.PublicHeaders;

/** request-service's public read of laws; no token goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface LawClient {

    @GET
    @Path("/laws")
    Uni<List<ApplicableLaw>> laws(
            @QueryParam("country") String country,
            @QueryParam("state") String state,
            @QueryParam("vendor") String vendor,
            @QueryParam("rights") String rights);
}
