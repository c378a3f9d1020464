package org.holdout.guide.source;

/** How far a statement was read on a page. */
public enum Verification {
    /** Read on a page. */
    PAGE,
    /** The core was read on a page, some labels are general knowledge. */
    PARTLY,
    /** General knowledge only. */
    GENERAL
}
