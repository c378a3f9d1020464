package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** The due date compared with today. */
@Description("The due date compared with today.")
public enum Timeliness {
    NOT_STARTED,
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    LONG_OVERDUE,
    PAUSED,
    NO_STATUTORY_DEADLINE
}
