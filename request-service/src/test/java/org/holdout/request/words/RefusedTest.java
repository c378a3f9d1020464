package org.holdout.request.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RefusedTest {

    private final Refused tooLong = Refusals.invalid("note", "common.refused.tooLong", 20_000);

    @Test
    void aRefusalIsEnglishUntilItIsSaidToSomebody() {
        assertTrue(tooLong.isEnglish());
        assertEquals("This is too long. Keep it to 20000 characters.", tooLong.detail());
        assertEquals(List.of(new FieldError("note", tooLong.detail())), tooLong.errors());
    }

    @Test
    void aGermanReaderIsRefusedInGermanAndEverybodyElseInEnglish() {
        ProblemException german = tooLong.saidTo(List.of(Locale.FRENCH, Locale.GERMANY, Locale.ENGLISH));
        ProblemException french = tooLong.saidTo(List.of(Locale.FRENCH));

        assertEquals("de", german.language());
        assertEquals("Das ist zu lang. Kürzen Sie es auf höchstens 20000 Zeichen.", german.detail());
        assertEquals(List.of(new FieldError("note", german.detail())), german.errors());
        assertEquals(ErrorCode.INVALID_INPUT, german.code());
        assertTrue(french.isEnglish());
        assertEquals(tooLong.detail(), french.detail());
    }

    @Test
    void everyFieldIsSaidToBeWrongInTheReadersLanguage() {
        ProblemException german = Refusals.invalid(List.of(
                        Fault.of("country", "common.refused.countryCode"), Fault.of("email", "profile.refused.email")))
                .saidTo(List.of(Locale.GERMAN));

        assertEquals("Einige Angaben fehlen oder stimmen nicht.", german.detail());
        assertEquals(
                List.of(
                        new FieldError("country", "Nehmen Sie ein Länderkürzel aus zwei Buchstaben, etwa IE."),
                        new FieldError(
                                "email", "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.")),
                german.errors());
    }

    @Test
    void whatIsWrongInsideAnotherThingIsNamedByItsWholePathInEachLanguage() {
        Refused inside = tooLong.inside("inputs[1]");

        assertEquals("inputs[1].note", inside.errors().getFirst().field());
        assertEquals(
                "inputs[1].note",
                inside.saidTo(List.of(Locale.GERMAN)).errors().getFirst().field());
        assertEquals(
                "inputs[1]",
                Fault.of("", "common.refused.noContent").inside("inputs[1]").field());
    }

    @Test
    void whatIsMissingElsewhereIsTheFaultOfTheFieldThatNamedIt() {
        ProblemException german =
                Refusals.notFound("law.refused.noVendor").as("vendor").saidTo(List.of(Locale.GERMAN));

        assertEquals(ErrorCode.INVALID_INPUT, german.code());
        assertEquals(
                List.of(new FieldError("vendor", "Es gibt kein Unternehmen mit dieser Kennung.")), german.errors());
    }
}
