package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, ON_TIME",
        "2026-03-09, DUE_SOON",
        "2026-03-02, DUE_SOON",
        "2026-03-01, OVERDUE",
        "2026-01-31, OVERDUE",
        "2026-01-30, LONG_OVERDUE",
    })
    void comparesTheDueDateWithTodayOn2March2026(LocalDate dueOn, Timeliness expected) {
        assertEquals(expected, Timeliness.of(dueOn, LocalDate.parse("2026-03-02"), 7, 30));
    }
}
