package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.holdout.problem.ProblemException;
import org.holdout.request.law.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftUpdateTest {

    private static final Place CALIFORNIA = new Place("US", "CA");

    @ParameterizedTest
    @CsvSource({
        ", , US, CA",
        "US, , US, CA",
        ", CO, US, CO",
        "US, CO, US, CO",
        "US, '', US, ",
        ", '', US, ",
        "IE, , IE, ",
        "CA, QC, CA, QC",
        "IE, '', IE, ",
    })
    void whatIsNotSaidOfAPlaceStaysButNoStateOutlivesItsCountry(
            String country, String state, String thenCountry, String thenState) {
        assertEquals(new Place(thenCountry, thenState), to(country, state).place(CALIFORNIA));
    }

    @ParameterizedTest
    @CsvSource({"Ireland, , country", "'', , country", ", Colorado, state", "CA, qc, state"})
    void aPlaceThatCannotBeNamesItsField(String country, String state, String named) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> to(country, state).place(CALIFORNIA));

        assertEquals(
                List.of(named), refused.errors().stream().map(e -> e.field()).toList());
    }

    @Test
    void aKeyFromBeforeThereWereMovesStandsForTheSame() {
        assertEquals(
                "{\"version\":1,\"rights\":null,\"channel\":null,\"grounds\":\"Mine.\",\"law\":null,\"situations\":null,"
                        + "\"actingFor\":null,\"recipient\":null,\"letterLanguage\":null}",
                CodedJson.write(new DraftUpdate(1, null, null, "Mine.", null, null, null, null, null, null, null)));
        assertTrue(CodedJson.write(to("IE", "")).endsWith(",\"country\":\"IE\",\"state\":\"\"}"));
    }

    private static DraftUpdate to(String country, String state) {
        return new DraftUpdate(1, null, null, null, null, null, null, null, null, country, state);
    }
}
