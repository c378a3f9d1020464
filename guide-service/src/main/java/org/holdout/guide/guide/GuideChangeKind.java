package org.holdout.guide.guide;

/** What became of a guide. */
public enum GuideChangeKind {
    /** It is offered for the first time, or again. */
    PUBLISHED,
    /** It says something else. */
    REVISED,
    /** It is no longer offered. */
    RETIRED,
    /** One of its steps may no longer hold. */
    DOUBTED,
    /** Steps of it that were in doubt hold: somebody tried them. */
    CLEARED
}
