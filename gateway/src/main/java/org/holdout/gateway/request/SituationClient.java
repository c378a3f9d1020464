package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.PublicHeaders;

/** request-service's public list of situations; no token goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface SituationClient {

    @GET
    @Path("/situations")
    Uni<List<Situation>> all();
}
