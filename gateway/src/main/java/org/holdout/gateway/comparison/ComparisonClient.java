package org.holdout.gateway.comparison;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.PublicHeaders;

/** comparison-service's public reads; no token goes there. */
@RegisterRestClient(configKey = "comparison-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface ComparisonClient {

    @GET
    @Path("/dimensions")
    Uni<List<Dimension>> dimensions();

    @GET
    @Path("/comparison")
    Uni<Comparison> comparison(
            @QueryParam("vendors") String vendors,
            @QueryParam("dimensions") String dimensions,
            @QueryParam("region") String region,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("knownAsOf") LocalDate knownAsOf,
            @QueryParam("weights") String weights);

    @GET
    @Path("/outcomes")
    Uni<List<VendorOutcomes>> outcomes(@QueryParam("vendors") String vendors);
}
