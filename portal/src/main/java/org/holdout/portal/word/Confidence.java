package org.holdout.portal.word;

/** How sure the content is. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
