package org.holdout.guide.guide;

/** What is known of whether a step still holds. */
public enum StepStatus {
    /** The step was read on a page. */
    READ_ON_PAGE,
    /** The control was read on a page, labels on the way to it are general knowledge. */
    PARTLY_READ,
    /** Nobody read it on a page. */
    GENERAL_KNOWLEDGE,
    /** An editor tried it, and it works. */
    CHECKED,
    /** Something says that it may no longer hold. */
    IN_DOUBT
}
