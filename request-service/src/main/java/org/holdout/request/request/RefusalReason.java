package org.holdout.request.request;

/** Why the vendor refused, as it says. */
public enum RefusalReason {
    NO_EVIDENCE,
    IDENTITY,
    OUT_OF_SCOPE,
    OTHER_LAW,
    COMPELLING_GROUNDS,
    NO_DATA_FOUND,
    EXCESSIVE,
    OTHER
}
