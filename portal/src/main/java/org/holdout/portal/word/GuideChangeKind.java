package org.holdout.portal.word;

/** What became of a guide. */
public enum GuideChangeKind {
    PUBLISHED,
    REVISED,
    RETIRED,
    DOUBTED,
    CLEARED
}
