package org.holdout.portal.legal;

/** What a length of time counts; the API's codes. */
public enum TimeUnit {
    MINUTES,
    HOURS,
    DAYS,
    MONTHS
}
