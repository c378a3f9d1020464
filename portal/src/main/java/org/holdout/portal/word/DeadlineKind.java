package org.holdout.portal.word;

/** What a deadline is for. */
public enum DeadlineKind {
    ACKNOWLEDGE,
    ANSWER,
    APPEAL,
    COMPLAIN_BY
}
