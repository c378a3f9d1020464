package org.holdout.request.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Where an organisation is told of changes: for its clients with the scope {@code webhooks}, and for those who administer it. */
@Path("/organisations/{organisation}/webhooks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private static final String KEY = "Idempotency-Key";
    private static final String SEND_JSON = "Send a JSON object as the body.";

    private final WebhookCaller caller;
    private final WebhookRules rules;
    private final Webhooks webhooks;
    private final SecretChanges secrets;
    private final Deliveries deliveries;

    WebhookResource(
            WebhookCaller caller, WebhookRules rules, Webhooks webhooks, SecretChanges secrets, Deliveries deliveries) {
        this.caller = caller;
        this.rules = rules;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.deliveries = deliveries;
    }

    /** All of them, oldest first. */
    @GET
    public List<WebhookView> all(@PathParam("organisation") UUID organisation) {
        return webhooks.all(caller.require(organisation));
    }

    /** Adds one. */
    @POST
    public Response add(
            @PathParam("organisation") UUID organisation,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) WebhookInputs.New body) {
        UUID own = caller.require(organisation);
        URI address = rules.address(body.address());
        return Response.status(Response.Status.CREATED)
                .entity(secrets.shown(own, webhooks.add(own, caller.person(), body, address, key)))
                .build();
    }

    /** Changes one, or switches it on or off. */
    @PATCH
    @Path("/{id}")
    public WebhookView change(
            @PathParam("organisation") UUID organisation,
            @PathParam("id") UUID id,
            @NotNull(message = SEND_JSON) WebhookInputs.Change body) {
        UUID own = caller.require(organisation);
        URI address = body.address() == null ? null : rules.address(body.address());
        return webhooks.change(own, id, body, address);
    }

    /** Removes one with all its deliveries. */
    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("organisation") UUID organisation, @PathParam("id") UUID id) {
        webhooks.remove(caller.require(organisation), id);
    }

    /** Gives it a new secret; the one before signs along for a while. */
    @POST
    @Path("/{id}/secret")
    public WebhookView.WithSecret renew(
            @PathParam("organisation") UUID organisation, @PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        UUID own = caller.require(organisation);
        return secrets.shown(own, id, secrets.renew(own, id, key));
    }

    /** Sends it a message that means nothing. */
    @POST
    @Path("/{id}/test")
    public DeliveryView test(
            @PathParam("organisation") UUID organisation, @PathParam("id") UUID id, @HeaderParam(KEY) String key) {
        return deliveries.test(caller.require(organisation), id, key);
    }

    /** Delivers again what happened since then. */
    @POST
    @Path("/{id}/replay")
    public WebhookInputs.Replayed replay(
            @PathParam("organisation") UUID organisation,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @NotNull(message = SEND_JSON) WebhookInputs.Since body) {
        return deliveries.replay(caller.require(organisation), id, body.since(), key);
    }

    /** A page of its deliveries, newest first. */
    @GET
    @Path("/{id}/deliveries")
    public DeliveryView.Page deliveries(
            @PathParam("organisation") UUID organisation,
            @PathParam("id") UUID id,
            @QueryParam("state") String state,
            @QueryParam("first") String first,
            @QueryParam("after") String after) {
        return deliveries.page(caller.require(organisation), id, state, first, after);
    }
}
