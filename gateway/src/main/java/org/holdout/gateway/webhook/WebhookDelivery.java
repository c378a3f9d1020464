package org.holdout.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One message to one webhook, and what became of it. */
@Type("WebhookDelivery")
@Description("One message to one webhook, and what became of it; kept for seven days.")
public record WebhookDelivery(
        @Description("Its id, as in the message's header webhook-id at every try") @NonNull @Id
        String id,

        @Description("What it tells") @NonNull WebhookEvent type,

        @JsonProperty("request") @Name("requestId") @Description("The request that it is about, if it is about one") @Id
        String request,

        @Description("When that happened") @NonNull Instant happenedAt,
        @Description("How far it is") @NonNull WebhookDeliveryState state,
        @Description("How often it was tried") int attempts,

        @Description("When it is tried next; null when it is not")
        Instant nextTryAt,

        @Description("When it was last tried; null before") Instant lastTriedAt,
        @Description("The HTTP status of the last answer") Integer status,

        @Description("Why the last try failed; null when it did not")
        WebhookFailure failure,

        @Description("What was answered, at most 4 KiB of it")
        String answer,

        @Description(
                "What is sent, as JSON; null when it was stopped, and when you may no longer see the request that it"
                        + " is about")
        String body) {}
