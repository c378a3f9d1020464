package org.holdout.portal.webhook;

/** Why a try failed. */
public enum WebhookFailure {
    ADDRESS_REFUSED,
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS,
    TIMEOUT,
    REDIRECT,
    STATUS
}
