package org.holdout.gateway.law;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;

/** request-service's public read of the ways to each vendor; nobody's call, so nothing of a caller goes there. */
@RegisterRestClient(configKey = "request-service")
@RegisterProvider(ProblemMapper.class)
interface ChannelClient {

    @GET
    @Path("/channels")
    Uni<List<VendorChannels>> channels();
}
