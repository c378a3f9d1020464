package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One delivery of a page. */
@Type("WebhookDeliveryEdge")
@Description("One delivery of a page.")
public record WebhookDeliveryEdge(
        @Description("Where to go on after this one; given at the last of a page")
        String cursor,

        @Description("The delivery") @NonNull WebhookDelivery node) {}
