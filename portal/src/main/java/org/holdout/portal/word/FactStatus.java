package org.holdout.portal.word;

/** How a compared fact is tied to its source. */
public enum FactStatus {
    PARAPHRASE,
    TIED,
    IN_DOUBT,
    UNKNOWN,
    NOT_APPLICABLE
}
