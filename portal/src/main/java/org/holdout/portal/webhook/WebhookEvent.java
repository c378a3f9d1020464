package org.holdout.portal.webhook;

/** What a webhook can be told. */
public enum WebhookEvent {
    REQUEST_CHANGED,
    MANDATE_GIVEN,
    MANDATE_ENDED,
    IMPORT_FINISHED,
    TEST
}
