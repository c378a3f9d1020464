package org.holdout.portal.operations;

/** What operators and editors do, as far as the portal has words for it. */
public enum Act {
    GUIDE_REVISED,
    STEPS_CHECKED,
    GUIDE_CONFLICT_SETTLED,
    FACT_REVISED,
    FACT_CONFIRMED,
    FACT_CONFLICT_SETTLED,
    MAIL_ASSIGNED,
    MAIL_DELETED,
    DEAD_LETTERS_REDRIVEN,
    ADDRESS_WATCHED,
    ADDRESS_STOPPED,
    ADDRESS_READ_SOON,
    ARCHIVE_IMPORTED,
    OUTCOMES_REBUILT
}
