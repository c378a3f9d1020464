package org.holdout.request.law;

/** What is to be done by a deadline. */
public enum DeadlineKind {
    /** The controller confirms receipt. */
    ACKNOWLEDGE,
    /** The controller answers. */
    ANSWER,
    /** The controller decides on the second look. */
    APPEAL,
    /** The person's complaint reaches the authority. */
    COMPLAIN_BY
}
