package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** guide-service where the answer depends on the caller; the caller's token goes with each call. */
@RegisterRestClient(configKey = "guide-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface UpkeepClient {

    @GET
    @Path("/guides/{id}/revisions")
    Uni<Page<GuideRevision>> revisions(
            @RestPath String id, @QueryParam("first") Integer first, @QueryParam("after") String after);

    @POST
    @Path("/guides/{id}/revisions")
    Uni<Guide> revise(@RestPath String id, NewRevision revision);

    @POST
    @Path("/guides/{id}/checks")
    Uni<Guide> check(@RestPath String id, NewCheck check);

    @GET
    @Path("/guides/{id}/conflict")
    Uni<GuideConflict> conflict(@RestPath String id);

    @POST
    @Path("/guides/{id}/conflict")
    Uni<Guide> resolve(@RestPath String id, Resolution resolution);

    @GET
    @Path("/queue")
    Uni<Page<GuideQueueItem>> queue(@QueryParam("first") Integer first, @QueryParam("after") String after);
}
