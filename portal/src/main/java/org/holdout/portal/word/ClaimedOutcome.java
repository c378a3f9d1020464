package org.holdout.portal.word;

/** What the vendor says it did. */
public enum ClaimedOutcome {
    NOT_ANSWERED,
    HONOURED,
    PARTLY_HONOURED,
    REFUSED
}
