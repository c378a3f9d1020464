package org.holdout.gateway.retest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on the same test again; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface VerdictClient {
    @POST
    @Path("/requests/{id}/verdicts")
    Uni<Verdict> propose(@RestPath String id, NewOutput now);
}
