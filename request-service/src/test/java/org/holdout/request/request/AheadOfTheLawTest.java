package org.holdout.request.request;

import static org.holdout.request.request.TimelineFixture.INDIA;
import static org.holdout.request.request.TimelineFixture.OVERDUE;
import static org.holdout.request.request.TimelineFixture.action;
import static org.holdout.request.request.TimelineFixture.entry;
import static org.holdout.request.request.TimelineFixture.reaching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdout.request.law.Channel;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request by a law whose rights begin on a later day. */
class AheadOfTheLawTest {

    private static final LocalDate BEGINS = LocalDate.parse("2027-05-14");
    private static final LocalDate BEFORE = BEGINS.minusDays(1);

    @ParameterizedTest
    @EnumSource(names = {"SENT", "ACKNOWLEDGED", "ANSWERED", "APPEALED"})
    void nothingCanBeComplainedOfBeforeTheRightsBegin(RequestState state) {
        List<Entry> timeline = new ArrayList<>(reaching(state));
        Standing standing = RequestLifecycle.fold(timeline, INDIA);
        assertFalse(standing.allowed(BEFORE).contains(ActionKind.LODGE_COMPLAINT));
        assertTrue(standing.allowed(BEGINS).contains(ActionKind.LODGE_COMPLAINT));

        timeline.add(entry(timeline.size() + 1, BEFORE, action(ActionKind.LODGE_COMPLAINT)));
        ImpossibleEntryException refused =
                assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, INDIA));

        assertEquals("refused.IN_FORCE", refused.reason().key());
        assertEquals(
                RequestState.COMPLAINT_LODGED,
                RequestLifecycle.read(timeline, INDIA).state());
    }

    @Test
    void thePersonIsToldFromWhenTheRightsHold() {
        assertEquals(
                "Wait for the answer. The law gives these rights from Friday 14 May 2027 on; until then the company need not"
                        + " answer.",
                said(RequestState.SENT, BEFORE, Locale.UK));
        assertEquals(
                "Warten Sie auf die Antwort. Das Gesetz gibt diese Rechte ab Freitag, 14. Mai 2027; bis dahin muss das"
                        + " Unternehmen nicht antworten.",
                said(RequestState.SENT, BEFORE, Locale.GERMANY));
        assertEquals(
                said(RequestState.SENT, BEFORE, Locale.UK),
                said(RequestState.SENT, BEGINS, Locale.UK),
                "what was sent before the rights began has to be asked again");
    }

    @Test
    void aComplaintThatWasRecordedStaysWhateverIsKnownOfTheDaySince() {
        List<Entry> timeline = new ArrayList<>(reaching(RequestState.SENT));
        Entry complaint = entry(timeline.size() + 1, BEFORE, action(ActionKind.LODGE_COMPLAINT));
        assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.add(timeline, complaint, INDIA));
        List<Entry> recorded = new ArrayList<>(timeline);
        recorded.add(complaint);

        Entry answer =
                entry(recorded.size() + 1, BEFORE, new RequestAction.RecordAnswer(ClaimedOutcome.HONOURED, null));

        assertEquals(
                RequestState.COMPLAINT_LODGED,
                RequestLifecycle.add(recorded, answer, INDIA).state());
    }

    @Test
    void whoIsRefusedIsNotSentToAnAuthorityBefore() {
        for (LocalDate today : List.of(BEFORE, BEGINS)) {
            NextAction refused = next(RequestState.ANSWERED, today);

            assertEquals("next.refused.ahead", refused.text().key());
            assertEquals(null, refused.link());
        }
    }

    @Test
    void aTestAfterAPartDoesNotPromiseAComplaintBefore() {
        List<Entry> timeline = List.of(
                entry(1, OVERDUE, action(ActionKind.SEND)),
                entry(2, OVERDUE, new RequestAction.RecordAnswer(ClaimedOutcome.PARTLY_HONOURED, null)));
        Standing standing = RequestLifecycle.fold(timeline, INDIA);

        assertEquals("next.test", next(standing, OVERDUE).text().key());
        assertEquals("next.test", next(standing, BEGINS).text().key());
    }

    private static String said(RequestState state, LocalDate today, Locale language) {
        return Words.in(language).say(next(state, today).text());
    }

    private static NextAction next(RequestState state, LocalDate today) {
        return next(RequestLifecycle.fold(reaching(state), INDIA), today);
    }

    private static NextAction next(Standing standing, LocalDate today) {
        return NextAction.of(standing, Channel.EMAIL, false, true, today, 365);
    }
}
