package org.holdout.request.request;

/** What the authority decided on the complaint. */
public enum AuthorityDecision {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    OTHER
}
