package org.holdout.portal.word;

/** What became of the e-mail that carries a request. */
public enum DeliveryStatus {
    QUEUED,
    RETRYING,
    SENT,
    FAILED,
    IN_DOUBT,
    BOUNCED
}
