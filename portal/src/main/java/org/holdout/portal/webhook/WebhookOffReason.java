package org.holdout.portal.webhook;

/** Why a webhook was switched off. */
public enum WebhookOffReason {
    BY_MEMBER,
    FAILING,
    GONE
}
