package org.holdout.gateway.operations;

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
import org.holdout.gateway.security.CallerHeaders;

/** What comparison-service tells operators; the caller's token goes with each call. */
@RegisterRestClient(configKey = "comparison-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/operations")
interface ComparisonOperations {

    @GET
    @Path("/state")
    Uni<StateOfService> state();

    @GET
    @Path("/audit")
    Uni<Page<AuditEntry>> audit(@QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/policy-imports")
    Uni<List<PolicyImport>> imports();
}
