package org.holdout.request.law;

import java.time.LocalDate;

/** A due date compared with today. Never stored. */
public enum Timeliness {
    NOT_STARTED,
    ON_TIME,
    DUE_SOON,
    OVERDUE,
    LONG_OVERDUE,
    PAUSED,
    NO_STATUTORY_DEADLINE;

    /**
     * Compares a due date with today, the person's day.
     *
     * @param soonDays a date at most so many days away is due soon
     * @param longDays a date more than so many days ago is long overdue
     */
    public static Timeliness of(LocalDate dueOn, LocalDate today, int soonDays, int longDays) {
        if (dueOn.isBefore(today.minusDays(longDays))) {
            return LONG_OVERDUE;
        }
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        return dueOn.isAfter(today.plusDays(soonDays)) ? ON_TIME : DUE_SOON;
    }
}
