package org.holdout.portal.word;

/** How much a person can stop. */
public enum OptOutScope {
    FULL,
    PARTIAL,
    THIRD_PARTY_ONLY,
    NONE,
    NOT_NEEDED,
    NOT_APPLICABLE
}
