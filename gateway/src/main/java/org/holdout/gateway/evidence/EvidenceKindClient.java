package org.holdout.gateway.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.PublicHeaders;

/** request-service's public list of kinds of evidence; no token goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(PublicHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface EvidenceKindClient {

    @GET
    @Path("/evidence-kinds")
    Uni<List<EvidenceKindInfo>> all();
}
