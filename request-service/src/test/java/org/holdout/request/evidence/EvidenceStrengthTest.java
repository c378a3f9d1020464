package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.holdout.request.evidence.EvidenceStrength.Piece;
import org.junit.jupiter.api.Test;

class EvidenceStrengthTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-01-20T12:00:00+01:00");
    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2026-01-20T19:00:00+01:00");
    private static final String PROMPT = "Who restores violins in Galway?";
    private static final String ANSWER = "Zoë Example of 12 Shop Street does.";

    @Test
    void aPromptThatNamesThePersonIsNotNeutral() {
        assertTrue(passes("neutral_prompt", piece(said(PROMPT, ANSWER, NOON, "Zoë Example"))));
        assertFalse(passes("neutral_prompt", piece(said("Who is zoe-example?", ANSWER, NOON, "Zoë Example"))));
    }

    @Test
    void neutralityCannotBeToldWithoutTheStrings() {
        assertFalse(passes("neutral_prompt", piece(said(PROMPT, ANSWER, NOON))));
    }

    @Test
    void theSameQuestionAtAnotherTimeWithTheSameDataRepeatsTheResult() {
        // Given
        Piece first = piece(said(PROMPT, ANSWER, NOON, "Zoë Example"));
        Piece again = piece(said("who restores violins in galway", "It is zoe example.", EVENING));

        // Then
        assertTrue(passes("repeatable", first, again));
    }

    @Test
    void anotherQuestionTheSameTimeOrAnotherAnswerIsNoRepetition() {
        // Given
        Piece first = piece(said(PROMPT, ANSWER, NOON, "Zoë Example"));

        // Then
        assertFalse(passes("repeatable", first));
        assertFalse(passes("repeatable", first, piece(said("Who tunes pianos?", ANSWER, EVENING))));
        assertFalse(passes("repeatable", first, piece(said(PROMPT, ANSWER, NOON))));
        assertFalse(passes("repeatable", first, piece(said(PROMPT, "Nobody I know.", EVENING))));
    }

    @Test
    void searchAndMemoryMustBothBeSaidToHaveBeenOff() {
        assertTrue(passes("no_live_search", piece(off(true, true))));
        assertFalse(passes("no_live_search", piece(off(true, false))));
        assertFalse(passes("no_live_search", piece(off(false, true))));
        assertFalse(passes("no_live_search", piece(off(true, null))));
        assertFalse(passes("no_live_search", piece(off(null, true))));
    }

    @Test
    void theContextIsCompleteOnlyWithEveryPart() {
        EvidenceDescription whole = new EvidenceDescription(
                PROMPT, ANSWER, "Meta AI", "Llama", NOON, null, "IE", null, null, null, null, null);
        EvidenceDescription withoutCountry = new EvidenceDescription(
                PROMPT, ANSWER, "Meta AI", "Llama", NOON, null, " ", null, null, null, null, null);

        assertTrue(passes("complete_context", piece(whole)));
        assertFalse(passes("complete_context", piece(withoutCountry)));
    }

    @Test
    void integrityNeedsAFileAndARedactedCopyNeedsItsOriginal() {
        // Given
        Piece original = file(UUID.randomUUID(), null);
        Piece redacted = file(UUID.randomUUID(), original.id());

        // Then
        assertTrue(passes("integrity", original));
        assertTrue(passes("integrity", redacted, original));
        assertFalse(passes("integrity", redacted));
        assertFalse(passes("integrity", piece(said(PROMPT, ANSWER, NOON))));
    }

    @Test
    void onlyARedactedCopyMakesItMinimal() {
        // Given
        Piece original = file(UUID.randomUUID(), null);
        Piece redacted = file(UUID.randomUUID(), original.id());

        // Then
        assertFalse(passes("minimal", original));
        assertTrue(passes("minimal", original, redacted));
        assertTrue(passes("minimal", redacted, original));
    }

    @Test
    void theAnswerMustHoldAStringAboutThePerson() {
        assertTrue(passes("link_to_person", piece(said(PROMPT, ANSWER, NOON, "nothing", "12 shop street"))));
        assertFalse(passes("link_to_person", piece(said(PROMPT, ANSWER, NOON, "another name"))));
    }

    @Test
    void aFileWithoutWordsLeansOnTheLastDescriptionBeforeItElseOnTheFirstAfterIt() {
        // Given
        Piece early = file(UUID.randomUUID(), null);
        Piece first = piece(said("first", ANSWER, NOON));
        Piece late = file(UUID.randomUUID(), null);
        Piece askedAgain = piece(said("asked again", ANSWER, EVENING));

        // When
        List<Piece> shared = EvidenceStrength.withSharedDescription(List.of(early, first, late, askedAgain));

        // Then
        assertEquals(List.of("first", "first", "first", "asked again"), prompts(shared));
    }

    @Test
    void aFileThatADescriptionNamesLeansOnThatOneAndNoOtherFileDoes() {
        // Given
        Piece named = file(UUID.randomUUID(), null);
        Piece other = file(UUID.randomUUID(), null);
        Piece copy = file(UUID.randomUUID(), named.id());
        Piece before = piece(said("before", ANSWER, NOON));
        Piece naming = piece(showing("naming", named));

        // When
        List<Piece> shared = EvidenceStrength.withSharedDescription(List.of(before, named, other, copy, naming));

        // Then
        assertEquals(List.of("before", "naming", "before", "naming", "naming"), prompts(shared));
    }

    @Test
    void aFileWithoutWordsLeansOnTheNewestDescriptionThatStandsAlone() {
        // Given
        Piece older = piece(said("older", ANSWER, NOON));
        Piece newer = piece(said("newer", ANSWER, NOON));
        Piece picture = file(UUID.randomUUID(), null);

        // When
        List<Piece> shared = EvidenceStrength.withSharedDescription(List.of(older, newer, picture));

        // Then
        assertEquals(List.of("older", "newer", "newer"), prompts(shared));
    }

    private static List<String> prompts(List<Piece> pieces) {
        return pieces.stream().map(piece -> piece.description().prompt()).toList();
    }

    private static boolean passes(String check, Piece piece, Piece... others) {
        List<Piece> all = new ArrayList<>(Arrays.asList(others));
        all.add(piece);
        return EvidenceStrength.passes(check, piece, all);
    }

    private static Piece piece(EvidenceDescription description) {
        return new Piece(UUID.randomUUID(), null, null, description);
    }

    private static Piece file(UUID id, UUID redactionOf) {
        return new Piece(id, "00ff", redactionOf, null);
    }

    private static EvidenceDescription said(String prompt, String output, OffsetDateTime at, String... strings) {
        return new EvidenceDescription(
                prompt, output, null, null, at, null, null, null, null, null, List.of(strings), null);
    }

    private static EvidenceDescription showing(String prompt, Piece... captures) {
        return new EvidenceDescription(
                prompt,
                ANSWER,
                null,
                null,
                NOON,
                null,
                null,
                null,
                null,
                null,
                null,
                Arrays.stream(captures).map(Piece::id).toList());
    }

    private static EvidenceDescription off(Boolean search, Boolean memory) {
        return new EvidenceDescription(PROMPT, null, null, null, null, null, null, search, memory, null, null, null);
    }
}
