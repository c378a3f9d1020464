package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.PublicHeaders;

/** guide-service's list of changes; no token goes there. */
@RegisterRestClient(configKey = "guide-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface ChangeClient {

    @GET
    @Path("/changes")
    Uni<Page<GuideChange>> changes(
            @QueryParam("vendor") String vendor, @QueryParam("first") Integer first, @QueryParam("after") String after);
}
