package org.holdout.gateway.watch;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** comparison-service's watched addresses, for editors; the caller's token goes with each call. */
@RegisterRestClient(configKey = "comparison-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/watched")
interface WatchClient {

    @GET
    Uni<Page<WatchedAddress>> watched(
            @QueryParam("failing") Boolean failing,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);

    @POST
    Uni<WatchedAddress> watch(WatchAddressInput input);

    @POST
    @Path("/{id}/reading")
    Uni<WatchedAddress> read(@RestPath String id);

    @POST
    @Path("/{id}/stop")
    Uni<WatchedAddress> stop(@RestPath String id);
}
