package org.holdout.request.retest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.holdout.request.request.VerifiedOutcome;
import org.holdout.request.retest.Verdict.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final List<String> KEPT = List.of("Zoë Example", "12 Shop Street");

    @Test
    void aKeptStringInTheAnswerIsStillShown() {
        assertEquals(
                new Verdict(VerifiedOutcome.STILL_SHOWN, Reason.FOUND, List.of("12 Shop Street")),
                Verdict.of(KEPT, "Somebody at 12 SHOP-STREET restores violins."));
    }

    @Test
    void anAnswerWithoutThemNoLongerShowsThem() {
        assertEquals(
                new Verdict(VerifiedOutcome.NO_LONGER_SHOWN, Reason.NOT_FOUND, List.of()),
                Verdict.of(KEPT, "I do not know anybody of that name."));
    }

    @Test
    void withoutStringsNothingCanBeTold() {
        assertEquals(
                new Verdict(VerifiedOutcome.INCONCLUSIVE, Reason.NO_STRINGS, List.of()),
                Verdict.of(List.of(), "An answer."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void noAnswerTellsNothing(String output) {
        assertEquals(new Verdict(VerifiedOutcome.INCONCLUSIVE, Reason.NO_OUTPUT, List.of()), Verdict.of(KEPT, output));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I’m sorry, but I can’t help with that.",
                "I cannot share personal information about private individuals.",
                "Es tut mir leid, aber dabei kann ich  nicht helfen.",
                "Ich kann keine persönlichen Daten nennen."
            })
    void anAnswerThatDeclinesTellsNothing(String output) {
        assertEquals(new Verdict(VerifiedOutcome.INCONCLUSIVE, Reason.REFUSED, List.of()), Verdict.of(KEPT, output));
    }

    @Test
    void aStringInAnAnswerThatDeclinesCounts() {
        assertEquals(
                VerifiedOutcome.STILL_SHOWN,
                Verdict.of(KEPT, "I can't help with finding Zoe Example.").outcome());
    }
}
