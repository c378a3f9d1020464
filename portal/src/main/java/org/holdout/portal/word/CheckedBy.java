package org.holdout.portal.word;

/** Who checked a step: it was read in a source, or an editor tried it. */
public enum CheckedBy {
    SOURCE,
    EDITOR
}
