package org.holdout.portal.word;

/** Who said a fact. */
public enum FactOrigin {
    FILE,
    EDITOR
}
