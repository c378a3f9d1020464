package org.holdout.request.request;

/** What a day of a request is about. */
public enum AgendaStep {
    /** The company confirms receipt. */
    ACKNOWLEDGE,
    /** The company answers. */
    ANSWER,
    /** The company looks a second time. */
    APPEAL,
    /** The person complains to the authority at the latest. */
    COMPLAIN_BY,
    /** The person runs the same test again. */
    TEST
}
