package org.holdout.guide.guide;

/** Where a revision's text comes from. */
public enum RevisionOrigin {
    /** A content file says so. */
    FILE,
    /** An editor wrote it. */
    EDITOR
}
