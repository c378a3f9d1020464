package org.holdout.portal.word;

/** How a guide or a vendor's record was verified. */
public enum Verification {
    PAGE,
    PARTLY,
    GENERAL
}
