package org.holdout.portal.webhook;

/** Whether a webhook is told anything. */
public enum WebhookState {
    ACTIVE,
    SWITCHED_OFF
}
