package org.holdout.portal.word;

/** Whose text stays when a content file and an editor disagree. */
public enum ConflictSide {
    FILE,
    EDITOR
}
