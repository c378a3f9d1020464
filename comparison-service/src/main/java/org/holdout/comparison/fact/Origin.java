package org.holdout.comparison.fact;

/** Who said a fact. */
public enum Origin {
    /** A content file. */
    FILE,
    /** An editor. */
    EDITOR
}
