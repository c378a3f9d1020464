package org.holdout.gateway.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on the evidence in the caller's requests; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface EvidenceClient {

    @DELETE
    @Path("/evidence/{id}")
    Uni<Void> delete(@RestPath String id, @HeaderParam("Idempotency-Key") String key);

    @POST
    @Path("/requests/{id}/evidence-descriptions")
    Uni<Evidence> describe(
            @RestPath String id, @HeaderParam("Idempotency-Key") String key, DescribeEvidenceInput description);
}
