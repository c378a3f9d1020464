package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "200,,false",
        "204,,false",
        "301,REDIRECT,false",
        "307,REDIRECT,false",
        "400,STATUS,false",
        "410,STATUS,true",
        "500,STATUS,false"
    })
    void anAnswerIsJudgedByItsStatus(int status, Failure failure, boolean gone) {
        Outcome outcome = Outcome.of(status, null, null);

        assertEquals(failure, outcome.failure());
        assertEquals(gone, outcome.gone());
    }
}
