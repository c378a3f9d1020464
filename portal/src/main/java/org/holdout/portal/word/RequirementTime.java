package org.holdout.portal.word;

/** When a form wants a piece of evidence. */
public enum RequirementTime {
    BEFORE,
    DURING
}
