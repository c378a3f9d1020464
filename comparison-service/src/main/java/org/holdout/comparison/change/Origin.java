package org.holdout.comparison.change;

/** How a version of a policy document came to be. */
public enum Origin {
    /** The first that was seen. */
    FIRST,
    /** The vendor's page said something else than before. */
    CHANGED,
    /** The archive reads the same page another way; never the vendor's change. */
    TECHNICAL
}
