package org.holdout.gateway.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.request.Organisation;

/** An organisation's webhooks and what became of their messages; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class WebhookApi {
    private final WebhookClient client;
    private final Batches batches;
    private final Bounds bounds;

    WebhookApi(@RestClient WebhookClient client, Batches batches, Bounds bounds) {
        this.client = client;
        this.batches = batches;
        this.bounds = bounds;
    }

    /** The webhooks of each organisation, in one call for each of them; a call that fails fails only its own. */
    @Name("webhooks")
    @Description("Its webhooks; none if you may not speak for it. A client needs the scope webhooks")
    public Uni<List<List<@NonNull Webhook>>> webhooksOfOrganisation(@Source List<Organisation> of) {
        return batches.fetchEach(
                of.stream().map(Organisation::id).toList(), organisation -> NotFound.asNull(all(organisation)));
    }

    /** One of its webhooks. */
    @Name("webhook")
    @Description("One of its webhooks; none for any other. A client needs the scope webhooks")
    public Uni<Webhook> webhookOfOrganisation(@Source Organisation organisation, @NonNull @Id String id) {
        String wanted = bounds.id("id", id);
        return NotFound.asNull(all(organisation.id()))
                .onItem()
                .ifNotNull()
                .transform(found -> found.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElse(null));
    }

    /** What became of its messages. */
    @NonNull
    @Name("deliveries")
    @Description("What became of its messages of the last seven days, newest first; all of them or those of one state")
    public Uni<WebhookDeliveryConnection> deliveriesOfWebhook(
            @Source Webhook webhook,
            WebhookDeliveryState state,
            @Description("1 to 100; 20 if left out") Integer first,
            String after) {
        return client.deliveries(webhook.organisation(), webhook.id(), state, first, bounds.text("after", after))
                .map(WebhookDeliveryConnection::of);
    }

    private Uni<List<Webhook>> all(String organisation) {
        return client.all(organisation)
                .map(found -> found.stream().map(one -> one.of(organisation)).toList());
    }
}
