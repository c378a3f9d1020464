package org.holdout.guide.step;

/** What somebody found who tried a step. */
public enum StepResult {
    /** It works as it is written. */
    WORKS,
    /** What it speaks of is somewhere else now, or bears another name. */
    MOVED,
    /** What it speaks of is no longer there. */
    GONE
}
