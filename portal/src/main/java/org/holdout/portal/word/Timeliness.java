package org.holdout.portal.word;

/** The due date compared with today. */
public enum Timeliness {
    NOT_STARTED,
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    LONG_OVERDUE,
    PAUSED,
    NO_STATUTORY_DEADLINE
}
