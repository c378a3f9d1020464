package org.holdout.gateway.refusal;

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

/** request-service's public words on refusals; no token goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface RefusalClient {

    @GET
    @Path("/refusal-help")
    Uni<List<RefusalHelp>> help(@QueryParam("cases") String cases);
}
