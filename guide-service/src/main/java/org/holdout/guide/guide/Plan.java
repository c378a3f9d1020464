package org.holdout.guide.guide;

/** How somebody pays for a service, where its settings differ by that. */
public enum Plan {
    FREE,
    PAID,
    /** Somebody else, such as an employer, runs the account. */
    BUSINESS
}
