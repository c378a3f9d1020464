package org.holdout.guide.source;

/** How sure the editors are of a record as a whole. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
