package org.holdout.portal.word;

/** What somebody found who tried a step. */
public enum StepResult {
    WORKS,
    MOVED,
    GONE
}
