package org.holdout.request.request;

import static org.holdout.request.request.TimelineFixture.SENT;
import static org.holdout.request.request.TimelineFixture.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.holdout.request.law.Channel;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When the person is asked to run the same test again. */
class NextTestTest {

    private static final String TEST = "RECORD_VERIFICATION";
    private static final LocalDate ANSWERED = SENT.plusDays(10);
    private static final int DAYS = 30;

    private final List<Entry> timeline = new ArrayList<>();

    @Test
    void anAnswerThatPromisesItIsTested() {
        answered(ClaimedOutcome.HONOURED);

        assertEquals(TEST, next(ANSWERED).link());
    }

    @Test
    void anAnswerThatPromisesAPartIsTestedBeforeTheRestIsComplainedOf() {
        answered(ClaimedOutcome.PARTLY_HONOURED);
        assertEquals(TEST, next(ANSWERED).link());

        tested(ANSWERED.plusDays(1), VerifiedOutcome.NO_LONGER_SHOWN);
        assertEquals("LODGE_COMPLAINT", next(ANSWERED.plusDays(1)).link());
    }

    @Test
    void aRefusalIsNot() {
        answered(ClaimedOutcome.REFUSED);

        assertEquals("LODGE_COMPLAINT", next(ANSWERED).link());
    }

    @Test
    void whatIsNoLongerShownIsTestedOnceMoreThirtyDaysAfterTheAnswer() {
        // Given
        answered(ClaimedOutcome.HONOURED);
        tested(ANSWERED.plusDays(2), VerifiedOutcome.NO_LONGER_SHOWN);

        // Then
        NextAction before = next(ANSWERED.plusDays(29));
        assertEquals("CLOSE", before.link());
        assertEquals(
                "It is no longer shown. You can close the request; on Saturday 14 February 2026 you are asked to run the"
                        + " same test once more.",
                Words.in(Locale.UK).say(before.text()));
        NextAction due = next(ANSWERED.plusDays(30));
        assertEquals(TEST, due.link());
        assertEquals(ANSWERED.plusDays(30), due.dueOn());
        assertEquals(
                "Seit der Antwort vom 15. Januar 2026 ist einige Zeit vergangen. Machen Sie den gleichen Test noch einmal: Was"
                        + " ein Modell gelernt hat, kann wiederkommen.",
                Words.in(Locale.GERMANY).say(due.text()));
    }

    @Test
    void alsoOnAClosedRequest() {
        answered(ClaimedOutcome.HONOURED);
        tested(ANSWERED, VerifiedOutcome.NO_LONGER_SHOWN);
        timeline.add(entry(4, ANSWERED, new RequestAction.Close()));

        assertEquals(ANSWERED.plusDays(30), next(ANSWERED.plusDays(60)).dueOn());
    }

    @Test
    void onceItIsTestedAgainNobodyIsAskedAnyMore() {
        answered(ClaimedOutcome.HONOURED);
        tested(ANSWERED, VerifiedOutcome.NO_LONGER_SHOWN);
        timeline.add(
                entry(4, ANSWERED.plusDays(31), new RequestAction.RecordVerification(VerifiedOutcome.NO_LONGER_SHOWN)));

        assertEquals("CLOSE", next(ANSWERED.plusDays(90)).link());
        assertEquals("next.close", next(ANSWERED.plusDays(90)).text().key());
    }

    @Test
    void aPartIsTestedOnceMoreToo() {
        answered(ClaimedOutcome.PARTLY_HONOURED);
        tested(ANSWERED, VerifiedOutcome.NO_LONGER_SHOWN);

        assertEquals("next.test.again", next(ANSWERED.plusDays(30)).text().key());
    }

    @Test
    void aClosedRefusalIsNot() {
        answered(ClaimedOutcome.REFUSED);
        timeline.add(entry(3, ANSWERED, new RequestAction.RecordVerification(VerifiedOutcome.NO_LONGER_SHOWN)));
        timeline.add(entry(4, ANSWERED, new RequestAction.Close()));

        assertEquals("next.closed", next(ANSWERED.plusDays(60)).text().key());
    }

    @Test
    void whatIsStillShownIsComplainedOfHoweverLongItIs() {
        answered(ClaimedOutcome.HONOURED);
        tested(ANSWERED, VerifiedOutcome.STILL_SHOWN);

        assertEquals("LODGE_COMPLAINT", next(ANSWERED.plusDays(60)).link());
    }

    @Test
    void aTestFromBeforeTheLatestAnswerSaysNothingAboutIt() {
        answered(ClaimedOutcome.HONOURED);
        tested(ANSWERED, VerifiedOutcome.NO_LONGER_SHOWN);
        timeline.add(entry(4, ANSWERED.plusDays(5), new RequestAction.RecordAnswer(ClaimedOutcome.HONOURED, null)));

        assertEquals("next.test", next(ANSWERED.plusDays(5)).text().key());
    }

    @ParameterizedTest
    @MethodSource("everyAnswerTestAndDay")
    void thePageAsksForATestWheneverTheCalendarHasOneOpen(
            ClaimedOutcome answer, VerifiedOutcome verdict, int daysAfter) {
        answered(answer);
        if (verdict != VerifiedOutcome.NOT_TESTED) {
            tested(ANSWERED.plusDays(1), verdict);
        }
        LocalDate today = ANSWERED.plusDays(daysAfter);

        boolean asks = TEST.equals(next(today).link());

        Standing standing = RequestLifecycle.read(timeline, TimelineFixture.IRELAND);
        boolean open = Agendas.tests(new SameTest(standing, DAYS)).stream()
                .anyMatch(day -> !day.done() && !day.on().isAfter(today));
        assertEquals(open, asks);
    }

    static Stream<Arguments> everyAnswerTestAndDay() {
        return Stream.of(ClaimedOutcome.HONOURED, ClaimedOutcome.PARTLY_HONOURED, ClaimedOutcome.REFUSED)
                .flatMap(answer -> Stream.of(VerifiedOutcome.values())
                        .flatMap(verdict -> Stream.of(1, DAYS - 1, DAYS, 2 * DAYS)
                                .map(days -> Arguments.of(answer, verdict, days))));
    }

    private void answered(ClaimedOutcome outcome) {
        timeline.add(entry(1, SENT, new RequestAction.Send(null)));
        timeline.add(entry(
                2,
                ANSWERED,
                new RequestAction.RecordAnswer(
                        outcome, outcome == ClaimedOutcome.REFUSED ? RefusalReason.OTHER : null)));
    }

    private void tested(LocalDate day, VerifiedOutcome outcome) {
        timeline.add(entry(3, day, new RequestAction.RecordVerification(outcome)));
    }

    private NextAction next(LocalDate today) {
        Standing standing = RequestLifecycle.read(timeline, TimelineFixture.IRELAND);
        return NextAction.of(standing, Channel.WEB_FORM, false, true, today, DAYS);
    }
}
