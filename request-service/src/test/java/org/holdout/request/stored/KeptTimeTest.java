package org.holdout.request.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptTimeTest {

    @ParameterizedTest
    @CsvSource({"P30D, 30, DAYS", "PT24H, 1, DAYS", "PT36H, 36, HOURS", "PT30M, 30, MINUTES", "PT61S, 2, MINUTES"})
    void timeIsSaidInTheLargestUnitThatFits(Duration time, int amount, KeptTime.Unit unit) {
        assertEquals(new KeptTime(amount, unit), KeptTime.of(time));
    }
}
