package org.holdout.gateway.fact;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** comparison-service for editors; the caller's token goes with each call. */
@RegisterRestClient(configKey = "comparison-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/facts")
interface FactClient {

    @GET
    @Path("/queue")
    Uni<Page<FactQueueItem>> queue(@QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/policy-text")
    Uni<PolicyText> text(@QueryParam("document") String document, @QueryParam("version") String version);

    @GET
    @Path("/vendors/{vendor}")
    Uni<List<VendorFact>> facts(@RestPath String vendor);

    @GET
    @Path("/vendors/{vendor}/{dimension}")
    Uni<FactPage> fact(@RestPath String vendor, @RestPath String dimension, @QueryParam("region") String region);

    @POST
    @Path("/vendors/{vendor}/{dimension}/revisions")
    Uni<FactPage> revise(@RestPath String vendor, @RestPath String dimension, NewFact fact);

    @POST
    @Path("/vendors/{vendor}/{dimension}/confirmations")
    Uni<FactPage> confirm(@RestPath String vendor, @RestPath String dimension, NewConfirmation confirmation);

    @POST
    @Path("/vendors/{vendor}/{dimension}/conflict")
    Uni<FactPage> resolve(@RestPath String vendor, @RestPath String dimension, FactResolution resolution);
}
