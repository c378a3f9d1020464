package org.holdout.portal.word;

/** The kind of plan that a person has with a vendor. */
public enum Plan {
    FREE,
    PAID,
    BUSINESS
}
