package org.holdout.gateway.policy;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.PublicHeaders;

/** comparison-service's history of policies; no token goes there. */
@RegisterRestClient(configKey = "comparison-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/policies")
interface PolicyClient {

    @GET
    @Path("/changes")
    Uni<Page<PolicyChange>> changes(
            @QueryParam("vendor") String vendor,
            @QueryParam("material") Boolean material,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);

    @GET
    Uni<List<PolicyDocument>> documents(@QueryParam("vendor") String vendor);

    @GET
    @Path("/difference")
    Uni<PolicyDifference> difference(@QueryParam("document") String document, @QueryParam("version") String version);
}
