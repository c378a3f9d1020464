package org.holdout.request.mandate;

/** Where a mandate stands. */
public enum MandateState {
    /** The member was invited and has not confirmed it. */
    INVITED,
    /** The organisation may act. */
    ACTIVE,
    /** The member or the organisation ended it. */
    ENDED,
    /** Its last day is over. */
    EXPIRED
}
