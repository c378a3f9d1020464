package org.holdout.guide.step;

/** Who or what says that a step holds. */
public enum CheckedBy {
    /** The source that it was read in, if there is one. */
    SOURCE,
    /** An editor who tried it. */
    EDITOR
}
