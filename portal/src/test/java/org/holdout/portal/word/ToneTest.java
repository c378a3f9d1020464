package org.holdout.portal.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {

    @ParameterizedTest
    @CsvSource({
        "PARAPHRASE, 4, GOOD",
        "PARAPHRASE, 3, GOOD",
        "PARAPHRASE, 2, PARTLY",
        "PARAPHRASE, 0, BAD",
        "NOT_APPLICABLE, , NOT_APPLICABLE",
        "UNKNOWN, , UNKNOWN"
    })
    void aCellsToneFollowsItsPointsAndWithoutPointsItsStatus(FactStatus status, Integer points, Tone tone) {
        assertEquals(tone, Tone.of(status, points));
    }
}
