package org.holdout.portal.webhook;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.PageInfo;

/** What the pages of webhooks ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface WebhookApi {
    /** An organisation with all its webhooks; null for one that the person does not administer. */
    @Query("organisation")
    Uni<All> all(@NonNull @Id String id);

    /** One webhook with a page of its deliveries. */
    @Query("organisation")
    Uni<One> one(
            @NonNull @Id String id,
            @NestedParameter("webhook") @NonNull @Id @Name("id") String webhook,
            @NestedParameter("webhook.deliveries") WebhookDeliveryState state,
            @NestedParameter("webhook.deliveries") Integer first,
            @NestedParameter("webhook.deliveries") String after);

    /** One webhook, without its deliveries. */
    @Query("organisation")
    Uni<Brief> brief(@NonNull @Id String id, @NestedParameter("webhook") @NonNull @Id @Name("id") String webhook);

    /** Makes one. */
    @Mutation
    Uni<WithSecret> createWebhook(
            @NonNull @Id String organisation, @NonNull CreateWebhookInput input, String idempotencyKey);

    /** Changes one, or switches it off or on. */
    @Mutation
    Uni<Changed> updateWebhook(
            @NonNull @Id String organisation, @NonNull @Id String id, int version, @NonNull UpdateWebhookInput input);

    /** Deletes one. */
    @Mutation
    Uni<Boolean> deleteWebhook(@NonNull @Id String organisation, @NonNull @Id String id);

    /** Gives one a new secret. */
    @Mutation
    Uni<WithSecret> rotateWebhookSecret(
            @NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey);

    /** Sends one a test. */
    @Mutation
    Uni<Tested> testWebhook(@NonNull @Id String organisation, @NonNull @Id String id, String idempotencyKey);

    /** Delivers again what happened since then. */
    @Mutation
    Uni<Integer> replayWebhook(
            @NonNull @Id String organisation, @NonNull @Id String id, @NonNull Instant since, String idempotencyKey);

    record All(String id, String name, List<Summary> webhooks) {}

    record One(String id, String name, Webhook webhook) {}

    record Brief(String id, String name, Summary webhook) {}

    /** A webhook as lists and questions name it. */
    record Summary(
            String id,
            String address,
            String description,
            WebhookSignature signature,
            List<WebhookEvent> events,
            WebhookState state,
            Instant failingSince,
            Instant lastDeliveredAt,
            int version) {
        public Standing standing() {
            return Standing.of(state, failingSince);
        }
    }

    record Webhook(
            String id,
            String address,
            String description,
            WebhookSignature signature,
            String publicKey,
            List<WebhookEvent> events,
            WebhookState state,
            Instant switchedOffAt,
            WebhookOffReason switchedOffReason,
            Instant createdAt,
            Instant failingSince,
            Instant lastDeliveredAt,
            Instant oldSecretUntil,
            int version,
            Deliveries deliveries) {
        public Standing standing() {
            return Standing.of(state, failingSince);
        }
    }

    record Deliveries(List<Edge> edges, PageInfo pageInfo) {}

    record Edge(Delivery node) {}

    record Delivery(
            String id,
            WebhookEvent type,
            String requestId,
            Instant happenedAt,
            WebhookDeliveryState state,
            int attempts,
            Instant nextTryAt,
            Instant lastTriedAt,
            Integer status,
            WebhookFailure failure,
            String answer,
            String body) {}

    record WithSecret(Signed webhook, String secret) {}

    /** What is needed to check a webhook's signatures. */
    record Signed(String id, String address, WebhookSignature signature, String publicKey, Instant oldSecretUntil) {}

    record Changed(String id) {}

    record Tested(String id) {}

    /** What a new one is to be. */
    @Input("CreateWebhookInput")
    record CreateWebhookInput(
            @NonNull String address,
            @NonNull WebhookSignature signature,
            List<@NonNull WebhookEvent> events,
            String description) {}

    /** What is to change. */
    @Input("UpdateWebhookInput")
    record UpdateWebhookInput(
            String address, List<@NonNull WebhookEvent> events, String description, Boolean enabled) {}
}
