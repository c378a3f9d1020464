package org.holdout.portal.policies;

/** How two versions stand to each other at one place. */
public enum SegmentKind {
    SAME,
    REMOVED,
    ADDED,
    REPLACED,
    UNCHANGED
}
