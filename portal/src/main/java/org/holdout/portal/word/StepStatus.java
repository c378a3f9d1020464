package org.holdout.portal.word;

/** How a guide's step was last checked. */
public enum StepStatus {
    READ_ON_PAGE,
    PARTLY_READ,
    GENERAL_KNOWLEDGE,
    CHECKED,
    IN_DOUBT
}
