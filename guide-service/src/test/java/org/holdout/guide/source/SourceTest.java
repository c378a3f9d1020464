package org.holdout.guide.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

    @ParameterizedTest
    @CsvSource({"2026, 2026-01-01", "2026-07, 2026-07-01", "2026-07-24, 2026-07-24"})
    void whatIsUnknownOfADateMakesNothingLookFresher(String date, LocalDate earliest) {
        assertEquals(earliest, Source.earliest(date));
    }

    @Test
    void noDateIsNoDay() {
        assertNull(Source.earliest(null));
    }

    @Test
    void aDayThatThereNeverWasIsNoDate() {
        assertThrows(DateTimeParseException.class, () -> Source.earliest("2026-02-31"));
    }
}
