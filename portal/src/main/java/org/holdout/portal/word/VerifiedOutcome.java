package org.holdout.portal.word;

/** What the same test showed after the answer. */
public enum VerifiedOutcome {
    NOT_TESTED,
    NO_LONGER_SHOWN,
    STILL_SHOWN,
    INCONCLUSIVE
}
