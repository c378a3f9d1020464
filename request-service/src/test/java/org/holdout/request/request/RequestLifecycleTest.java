package org.holdout.request.request;

import static org.holdout.request.request.TimelineFixture.IRELAND;
import static org.holdout.request.request.TimelineFixture.SENT;
import static org.holdout.request.request.TimelineFixture.action;
import static org.holdout.request.request.TimelineFixture.days;
import static org.holdout.request.request.TimelineFixture.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;

class RequestLifecycleTest {

    @Test
    void aComplaintIsRefusedBeforeTheAnswerIsOverdue() {
        List<Entry> onTheDay =
                withNext(days(action(ActionKind.SEND)), LocalDate.parse("2026-02-05"), ActionKind.LODGE_COMPLAINT);
        List<Entry> theDayAfter =
                withNext(days(action(ActionKind.SEND)), LocalDate.parse("2026-02-06"), ActionKind.LODGE_COMPLAINT);

        assertEquals(
                "refused.OVERDUE",
                assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(onTheDay, IRELAND))
                        .reason()
                        .key());
        assertEquals(
                RequestState.COMPLAINT_LODGED,
                RequestLifecycle.fold(theDayAfter, IRELAND).state());
    }

    @Test
    void withoutALawThereIsNoDayToWaitFor() {
        List<Entry> timeline = withNext(days(action(ActionKind.SEND)), SENT.plusDays(1), ActionKind.LODGE_COMPLAINT);

        Standing standing = RequestLifecycle.fold(timeline, Terms.NO_LAW);

        assertEquals(RequestState.COMPLAINT_LODGED, standing.state());
        assertTrue(standing.deadlines().isEmpty());
    }

    @Test
    void anAppealNeedsALawThatHasOne() {
        List<Entry> timeline =
                days(action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER), action(ActionKind.APPEAL_TO_VENDOR));

        assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, IRELAND));
    }

    @Test
    void aReplyLeadsBackToTheStateBeforeTheQuestion() {
        Standing standing = RequestLifecycle.fold(
                days(
                        action(ActionKind.SEND),
                        action(ActionKind.RECORD_ACKNOWLEDGEMENT),
                        action(ActionKind.RECORD_CLARIFICATION_REQUEST),
                        action(ActionKind.RECORD_CLARIFICATION_REQUEST),
                        action(ActionKind.RECORD_CLARIFICATION_REPLY)),
                IRELAND);

        assertEquals(RequestState.ACKNOWLEDGED, standing.state());
        assertTrue(standing.facts().questions().stream().allMatch(q -> q.repliedOn() != null));
    }

    @Test
    void anAppealOnTheDayOfTheRefusalIsNotYetAnswered() {
        List<Entry> timeline = new ArrayList<>(days(action(ActionKind.SEND)));
        timeline.add(entry(2, SENT.plusDays(9), action(ActionKind.RECORD_ANSWER)));
        timeline.add(entry(3, SENT.plusDays(9), action(ActionKind.APPEAL_TO_VENDOR)));
        Standing open = RequestLifecycle.fold(timeline, TimelineFixture.COLORADO);
        timeline.add(entry(4, SENT.plusDays(20), action(ActionKind.RECORD_ANSWER)));
        Standing answered = RequestLifecycle.fold(timeline, TimelineFixture.COLORADO);

        assertEquals(null, appeal(open).metOn());
        assertEquals(SENT.plusDays(20), appeal(answered).metOn());
    }

    @Test
    void whatWasRecordedIsReadEvenWhenItsGuardNoLongerHolds() {
        List<Entry> timeline =
                days(action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER), action(ActionKind.APPEAL_TO_VENDOR));

        assertEquals(
                RequestState.APPEALED, RequestLifecycle.read(timeline, IRELAND).state());
    }

    private static Deadline appeal(Standing standing) {
        return standing.deadlines().stream()
                .filter(d -> d.kind() == DeadlineKind.APPEAL)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestAnswerRules() {
        Standing standing = RequestLifecycle.fold(
                days(
                        action(ActionKind.SEND),
                        action(ActionKind.RECORD_ANSWER),
                        new RequestAction.RecordAnswer(ClaimedOutcome.HONOURED, null)),
                IRELAND);

        assertEquals(ClaimedOutcome.HONOURED, standing.claimed());
        assertEquals(null, standing.refusalReason());
    }

    @Test
    void theAuthoritysDecisionLeavesTheVendorsOutcome() {
        List<Entry> timeline = days(
                action(ActionKind.SEND),
                action(ActionKind.RECORD_ANSWER),
                action(ActionKind.LODGE_COMPLAINT),
                action(ActionKind.RECORD_AUTHORITY_DECISION));

        assertEquals(
                ClaimedOutcome.REFUSED, RequestLifecycle.fold(timeline, IRELAND).claimed());
    }

    @Test
    void theOrderIsByDayThenByRecording() {
        List<Entry> recordedLate = new ArrayList<>(days(action(ActionKind.SEND)));
        recordedLate.add(entry(2, SENT.plusDays(9), action(ActionKind.RECORD_ANSWER)));
        recordedLate.add(entry(3, SENT.plusDays(2), action(ActionKind.RECORD_ACKNOWLEDGEMENT)));

        Standing standing = RequestLifecycle.fold(recordedLate, IRELAND);

        assertEquals(RequestState.ANSWERED, standing.state());
        assertEquals(SENT.plusDays(2), standing.facts().respondedOn());
    }

    @Test
    void theFoldIsTheSameWhicheverWayTheRowsCome() {
        List<Entry> timeline = days(
                action(ActionKind.SEND),
                action(ActionKind.RECORD_ACKNOWLEDGEMENT),
                action(ActionKind.RECORD_ANSWER),
                action(ActionKind.RECORD_VERIFICATION));
        List<Entry> turned = new ArrayList<>(timeline);
        Collections.reverse(turned);

        assertEquals(RequestLifecycle.fold(timeline, IRELAND), RequestLifecycle.fold(turned, IRELAND));
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrects() {
        List<Entry> sameDay = new ArrayList<>(days(action(ActionKind.SEND)));
        Entry acknowledged = entry(2, SENT.plusDays(3), action(ActionKind.RECORD_ACKNOWLEDGEMENT));
        sameDay.add(acknowledged);
        sameDay.add(entry(3, SENT.plusDays(3), action(ActionKind.RECORD_ANSWER)));
        sameDay.add(entry(
                4,
                SENT.plusDays(3),
                new RequestAction.CorrectEntry(
                        acknowledged.id(), new RequestAction.RecordAcknowledgement(SENT.plusDays(1)))));

        Standing standing = RequestLifecycle.fold(sameDay, IRELAND);

        assertEquals(RequestState.ANSWERED, standing.state());
        assertEquals(SENT.plusDays(1), standing.facts().receivedOn());
        assertFalse(standing.effective().contains(acknowledged.id()));
    }

    @Test
    void aCorrectionThatMakesALaterEntryImpossibleNamesIt() {
        List<Entry> timeline = new ArrayList<>(days(
                action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER), action(ActionKind.RECORD_VERIFICATION)));
        Entry verification = timeline.get(2);
        timeline.add(entry(
                4,
                SENT.plusDays(5),
                new RequestAction.RetractEntry(timeline.get(1).id())));

        ImpossibleEntryException refused =
                assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, IRELAND));

        assertEquals(verification, refused.entry());
    }

    @Test
    void whatIsRetractedNeverHappened() {
        List<Entry> timeline = new ArrayList<>(days(action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER)));
        timeline.add(entry(
                3,
                SENT.plusDays(5),
                new RequestAction.RetractEntry(timeline.get(1).id())));

        Standing standing = RequestLifecycle.fold(timeline, IRELAND);

        assertEquals(RequestState.SENT, standing.state());
        assertEquals(ClaimedOutcome.NOT_ANSWERED, standing.claimed());
    }

    @Test
    void nothingIsMendedTwice() {
        List<Entry> timeline = new ArrayList<>(days(action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER)));
        UUID answer = timeline.get(1).id();
        timeline.add(entry(3, SENT.plusDays(5), new RequestAction.RetractEntry(answer)));
        timeline.add(entry(4, SENT.plusDays(6), new RequestAction.RetractEntry(answer)));

        assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, IRELAND));
    }

    @Test
    void aCorrectionKeepsTheKind() {
        List<Entry> timeline = new ArrayList<>(days(action(ActionKind.SEND), action(ActionKind.RECORD_ANSWER)));
        timeline.add(entry(
                3,
                SENT.plusDays(5),
                new RequestAction.CorrectEntry(timeline.get(1).id(), new RequestAction.Close())));

        assertThrows(ImpossibleEntryException.class, () -> RequestLifecycle.fold(timeline, IRELAND));
    }

    @Test
    void reopeningLeadsBackToTheStateBeforeClosing() {
        Standing standing = RequestLifecycle.fold(
                days(
                        action(ActionKind.SEND),
                        action(ActionKind.RECORD_ANSWER),
                        action(ActionKind.LODGE_COMPLAINT),
                        action(ActionKind.CLOSE),
                        action(ActionKind.REOPEN)),
                IRELAND);

        assertEquals(RequestState.COMPLAINT_LODGED, standing.state());
    }

    @Test
    void refusalNeedsAReason() {
        assertThrows(
                IllegalArgumentException.class, () -> new RequestAction.RecordAnswer(ClaimedOutcome.REFUSED, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RequestAction.RecordAnswer(ClaimedOutcome.HONOURED, RefusalReason.OTHER));
    }

    @Test
    void everyActionIsSaidInBothLanguagesAndComesBackFromItsJson() {
        for (ActionKind kind : ActionKind.values()) {
            RequestAction action = kind.mends() ? new RequestAction.RetractEntry(UUID.randomUUID()) : action(kind);
            assertEquals(action, CodedJson.read(CodedJson.write(action), RequestAction.class));
            for (String language : List.of("en", "de")) {
                assertFalse(Words.in(Locale.of(language))
                        .say(ActionWords.of(action))
                        .contains("{"));
            }
        }
        RequestAction asked = new RequestAction.RecordClarificationRequest(Asked.IDENTITY);
        RequestAction correction = new RequestAction.CorrectEntry(UUID.randomUUID(), asked);
        assertEquals(correction, CodedJson.read(CodedJson.write(correction), RequestAction.class));
    }

    private static List<Entry> withNext(List<Entry> timeline, LocalDate day, ActionKind kind) {
        timeline.add(entry(timeline.size() + 1, day, action(kind)));
        return timeline;
    }
}
