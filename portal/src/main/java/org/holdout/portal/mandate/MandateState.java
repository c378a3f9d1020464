package org.holdout.portal.mandate;

/** Where a mandate stands; the API's codes. */
public enum MandateState {
    INVITED,
    ACTIVE,
    ENDED,
    EXPIRED
}
