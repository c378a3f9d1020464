package org.holdout.gateway.bulk;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on imports; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface ImportClient {

    @GET
    @Path("/imports/{id}")
    Uni<RequestImport> one(@RestPath String id);

    @GET
    @Path("/organisations/{org}/imports")
    Uni<Page<RequestImport>> page(
            @RestPath String org, @QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/imports/{id}/lines")
    Uni<Page<ImportLine>> lines(
            @RestPath String id,
            @QueryParam("states") String states,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);
}
