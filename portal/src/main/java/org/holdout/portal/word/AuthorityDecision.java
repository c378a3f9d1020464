package org.holdout.portal.word;

/** What a supervisory authority decided. */
public enum AuthorityDecision {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    OTHER
}
