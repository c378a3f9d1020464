package org.holdout.comparison.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Times to an answer, told as the fewest of these days within which it came. */
final class Days {

    /** The last stands for all that took longer. */
    static final List<Integer> STEPS = List.of(7, 14, 30, 45, 60, 90, 180, 365);

    private Days() {}

    /** The code of the time between two days; null where one is not known. */
    static String between(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(from, to));
        return STEPS.stream()
                .filter(step -> days <= step)
                .findFirst()
                .orElse(STEPS.getLast())
                .toString();
    }
}
