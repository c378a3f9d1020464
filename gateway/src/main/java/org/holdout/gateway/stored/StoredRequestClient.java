package org.holdout.gateway.stored;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;

/** What request-service keeps of people; public, so nothing of a caller goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterProvider(ProblemMapper.class)
interface StoredRequestClient {

    @GET
    @Path("/stored-data")
    Uni<List<StoredData>> stored();
}
