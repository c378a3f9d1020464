package org.holdout.portal.webhook;

/** What a webhook can be told. */
public enum WebhookEvent {
    REQUEST_CHANGED,
    MESSAGE_RECEIVED,
    LETTER_FAILED,
    MANDATE_GIVEN,
    MANDATE_ENDED,
    IMPORT_FINISHED,
    TEST
}
