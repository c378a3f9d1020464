package org.holdout.guide.guide;

/** Whose text of a guide holds. */
public enum ConflictSide {
    /** The one of the guide's file. */
    FILE,
    /** The one that an editor wrote. */
    EDITOR
}
