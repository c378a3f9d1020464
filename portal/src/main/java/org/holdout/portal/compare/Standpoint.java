package org.holdout.portal.compare;

import java.time.LocalDate;
import java.util.List;
import org.holdout.portal.site.Form;

/**
 * For which place and of which day a comparison is read.
 *
 * @param region an ISO 3166 code or a group such as {@code EU_EEA}; null: worldwide
 * @param asOf the day on which the facts held; null: today
 */
record Standpoint(String region, LocalDate asOf) {
    /** The field of the place. */
    static final String PLACE = "region";

    /** The day's field, in three parts. */
    static final String DAY = "asOf";

    /** Every field of both. */
    static final List<String> FIELDS = List.of(PLACE, DAY + "-day", DAY + "-month", DAY + "-year");

    /** The first day of which the API can tell, unless an operator sets another; what it compares is younger by far. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /** Says at the form's fields what is no place, and no day from the first to today, which has begun somewhere already when it is tomorrow in UTC. */
    static void check(Form form, Regions regions, LocalDate today, CompareWords words) {
        form.text(PLACE).filter(code -> !regions.isKnown(code)).ifPresent(code -> form.reject(PLACE, words.noPlace()));
        LocalDate day = form.date(DAY);
        if (day != null && day.isAfter(today.plusDays(1))) {
            form.reject(DAY, words.dayToCome());
        } else if (day != null && day.isBefore(FIRST)) {
            form.reject(DAY, words.dayTooEarly());
        }
    }

    /** What a checked form says, without the fields that are wrong. */
    static Standpoint of(Form form) {
        return new Standpoint(
                form.error(PLACE) == null ? form.textOrNull(PLACE) : null,
                form.error(DAY) == null ? form.date(DAY) : null);
    }
}
