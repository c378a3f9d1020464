package org.holdout.gateway.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;

/** request-service's public signing keys; the answer depends on nobody. */
@RegisterRestClient(configKey = "request-service")
@RegisterProvider(ProblemMapper.class)
interface SigningKeyClient {

    @GET
    @Path("/signing-key")
    @Produces("application/x-pem-file")
    Uni<String> published();
}
