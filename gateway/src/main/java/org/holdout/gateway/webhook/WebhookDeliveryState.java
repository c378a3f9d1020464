package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How far a delivery is. */
@Enum("WebhookDeliveryState")
@Description(
        "How far a delivery is: waiting for its first or next try, taken by the address, given up after the last try, or stopped because the webhook or the mandate ended.")
public enum WebhookDeliveryState {
    WAITING,
    DELIVERED,
    FAILED,
    STOPPED
}
