package org.holdout.portal.webhook;

/** How messages are signed. */
public enum WebhookSignature {
    ED25519,
    HMAC_SHA256
}
