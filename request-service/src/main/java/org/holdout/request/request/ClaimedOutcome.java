package org.holdout.request.request;

/** What the vendor says it did. */
public enum ClaimedOutcome {
    NOT_ANSWERED,
    HONOURED,
    PARTLY_HONOURED,
    REFUSED
}
