package org.holdout.portal.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T00:00:00Z");

    private static Calendar until(String day) {
        return new Calendar(NEW_YEAR, Instant.parse(day + "T00:00:00Z"), Locale.ENGLISH);
    }

    @Test
    void theOldestIsAtTheLeftAndTheNewestAtTheRightWithRoomForTheirMarks() {
        Calendar calendar = until("2024-01-11");
        assertEquals("3.00%", calendar.place(NEW_YEAR));
        assertEquals("50.00%", calendar.place(Instant.parse("2024-01-06T00:00:00Z")));
        assertEquals("97.00%", calendar.place(Instant.parse("2024-01-11T00:00:00Z")));
    }

    @Test
    void aSingleDayIsInTheMiddle() {
        Calendar calendar = until("2024-01-01");
        assertEquals("50.00%", calendar.place(NEW_YEAR));
    }

    @Test
    void yearsAreNamedOverYearsAndMonthsOverMonths() {
        assertEquals(
                List.of("2025", "2026", "2027"),
                until("2028-01-01").ticks().stream().map(Timeline.Tick::label).toList());
        assertEquals(
                List.of("Feb 2024", "Mar", "Apr"),
                until("2024-05-01").ticks().stream().map(Timeline.Tick::label).toList());
    }

    @Test
    void aJanuaryIsNamedByItsYear() {
        assertEquals(
                List.of("Apr 2024", "Jul", "Oct", "2025"),
                until("2025-03-01").ticks().stream().map(Timeline.Tick::label).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-01-02", "2024-07-01", "2025-03-01", "2026-11-25", "2034-01-01", "2090-01-01", "3900-01-01"
            })
    void thereAreNeverMoreWordsThanFitOnAPhone(String day) {
        assertTrue(until(day).ticks().size() <= 5, until(day).ticks().toString());
    }
}
