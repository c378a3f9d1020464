package org.holdout.portal.webhook;

/** How far a delivery is. */
public enum WebhookDeliveryState {
    WAITING,
    DELIVERED,
    FAILED,
    STOPPED
}
