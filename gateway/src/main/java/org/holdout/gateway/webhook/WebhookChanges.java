package org.holdout.gateway.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;

/** Making, changing and trying an organisation's webhooks; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class WebhookChanges {
    private static final String ORGANISATION = "organisation";
    private static final String ID = "id";

    private final WebhookClient client;
    private final Bounds bounds;

    WebhookChanges(@RestClient WebhookClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** Makes a webhook. */
    @Mutation
    @NonNull
    @Description("Makes a webhook of your organisation; its secret is shown this once")
    public Uni<WebhookWithSecret> createWebhook(
            @NonNull @Id String organisation, @NonNull CreateWebhookInput input, String idempotencyKey) {
        bounds.entries("events", input.events());
        return client.create(bounds.id(ORGANISATION, organisation), bounds.key(idempotencyKey), input)
                .map(made -> made.of(organisation));
    }

    /** Changes a webhook, or switches it off or on. */
    @Mutation
    @NonNull
    @Description("Changes a webhook of your organisation, or switches it off or on")
    public Uni<Webhook> updateWebhook(
            @NonNull @Id String organisation, @NonNull @Id String id, int version, @NonNull UpdateWebhookInput input) {
        bounds.entries("events", input.events());
        return client.change(
                        bounds.id(ORGANISATION, organisation),
                        bounds.id(ID, id),
                        new WebhookClient.Change(version, input))
                .map(changed -> changed.of(organisation));
    }

    /** Deletes a webhook with its deliveries. */
    @Mutation
    @NonNull
    @Description("Deletes a webhook of your organisation and what is known of its deliveries, at once")
    public Uni<Boolean> deleteWebhook(@NonNull @Id String organisation, @NonNull @Id String id) {
        return client.delete(bounds.id(ORGANISATION, organisation), bounds.id(ID, id))
                .replaceWith(true);
    }

    /** Gives a webhook a new secret or key pair. */
    @Mutation
    @NonNull
    @Description("Gives a webhook a new secret or key pair; the one before signs along for a day,"
            + " unless an earlier one still does")
    public Uni<WebhookWithSecret> rotateWebhookSecret(
            @NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey) {
        return client.rotate(
                        bounds.id(ORGANISATION, organisation),
                        bounds.id(ID, id),
                        bounds.key(idempotencyKey),
                        new WebhookClient.Nothing())
                .map(rotated -> rotated.of(organisation));
    }

    /** Sends a webhook a message that is only a test. */
    @Mutation
    @NonNull
    @Description("Sends a webhook a message that is only a test, and answers its delivery, which has just begun")
    public Uni<WebhookDelivery> testWebhook(
            @NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey) {
        return client.test(
                bounds.id(ORGANISATION, organisation),
                bounds.id(ID, id),
                bounds.key(idempotencyKey),
                new WebhookClient.Nothing());
    }

    /** Delivers again what happened since a time. */
    @Mutation
    @NonNull
    @Description("Delivers again what happened since a time, at most seven days back, under the same message ids;"
            + " answers how many deliveries that are")
    public Uni<Integer> replayWebhook(
            @NonNull @Id String organisation, @NonNull @Id String id, @NonNull Instant since, String idempotencyKey) {
        return client.replay(
                        bounds.id(ORGANISATION, organisation),
                        bounds.id(ID, id),
                        bounds.key(idempotencyKey),
                        new WebhookClient.Since(since))
                .map(WebhookClient.Replayed::deliveries);
    }
}
