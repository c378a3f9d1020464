package org.holdout.request.request;

/** What the same test shows after the answer. */
public enum VerifiedOutcome {
    NOT_TESTED,
    NO_LONGER_SHOWN,
    STILL_SHOWN,
    INCONCLUSIVE
}
