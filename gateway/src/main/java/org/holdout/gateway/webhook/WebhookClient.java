package org.holdout.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on webhooks; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/organisations/{org}/webhooks")
interface WebhookClient {
    String KEY = "Idempotency-Key";

    /** What is to change, of which version. */
    record Change(int version, @JsonUnwrapped UpdateWebhookInput input) {}

    /** A call that says all by its address. */
    record Nothing() {}

    /** From when on. */
    record Since(Instant since) {}

    /** How many deliveries there will be again. */
    record Replayed(int deliveries) {}

    @GET
    Uni<List<Webhook>> all(@RestPath String org);

    @POST
    Uni<WebhookWithSecret> create(@RestPath String org, @HeaderParam(KEY) String key, CreateWebhookInput webhook);

    @PATCH
    @Path("/{id}")
    Uni<Webhook> change(@RestPath String org, @RestPath String id, Change change);

    @DELETE
    @Path("/{id}")
    Uni<Void> delete(@RestPath String org, @RestPath String id);

    @POST
    @Path("/{id}/secret")
    Uni<WebhookWithSecret> rotate(
            @RestPath String org, @RestPath String id, @HeaderParam(KEY) String key, Nothing nothing);

    @POST
    @Path("/{id}/test")
    Uni<WebhookDelivery> test(@RestPath String org, @RestPath String id, @HeaderParam(KEY) String key, Nothing nothing);

    @POST
    @Path("/{id}/replay")
    Uni<Replayed> replay(@RestPath String org, @RestPath String id, @HeaderParam(KEY) String key, Since since);

    @GET
    @Path("/{id}/deliveries")
    Uni<Page<WebhookDelivery>> deliveries(
            @RestPath String org,
            @RestPath String id,
            @QueryParam("state") WebhookDeliveryState state,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);
}
