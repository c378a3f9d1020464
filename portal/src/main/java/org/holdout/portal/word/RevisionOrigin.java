package org.holdout.portal.word;

/** Where a revision of a guide came from. */
public enum RevisionOrigin {
    FILE,
    EDITOR
}
