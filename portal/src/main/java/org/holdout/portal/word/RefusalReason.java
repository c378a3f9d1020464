package org.holdout.portal.word;

/** Why a vendor refused, in its own words' nearest code. */
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
