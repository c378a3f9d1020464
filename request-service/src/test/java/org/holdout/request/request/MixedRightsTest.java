package org.holdout.request.request;

import static org.holdout.request.request.TimelineFixture.SENT;
import static org.holdout.request.request.TimelineFixture.action;
import static org.holdout.request.request.TimelineFixture.days;
import static org.holdout.request.request.TimelineFixture.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests with rights whose answers are due on different days. */
class MixedRightsTest {

    private static final Terms CALIFORNIA = terms("us-ca-ccpa", "US", "opt_out_of_sale", "erasure");
    private static final Terms RHODE_ISLAND = terms("us-ri-ridtppa", "US", "erasure", "withdraw_consent");
    private static final Terms UK = terms("uk-gdpr", "GB", "access", "objection");
    private static final Terms SOUTH_AFRICA = terms("za-popia", "ZA", "access", "erasure");

    @Test
    void whatIsNotDueYetIsNotCalledOverdue() {
        Standing opened = RequestLifecycle.fold(acknowledged(), CALIFORNIA);
        LocalDate between = LocalDate.parse("2026-02-02");

        assertNext(
                "An answer was due: Opt-out of sale or sharing (Tuesday 27 January 2026). You can complain to the authority"
                        + " about that.",
                "Eine Antwort war fällig: Keine Weitergabe und kein Verkauf (Dienstag, 27. Januar 2026). Darüber können Sie"
                        + " sich bei der Behörde beschweren.",
                "2026-01-27",
                next(opened, between));
        assertEquals(
                List.of("[withdraw_consent] 2026-01-20"),
                RHODE_ISLAND
                        .overdueAnswers(
                                RequestLifecycle.fold(acknowledged(), RHODE_ISLAND)
                                        .facts(),
                                between)
                        .stream()
                        .map(d -> d.rights() + " " + d.dueOn())
                        .toList());
    }

    @Test
    void whatIsOverdueIsNamedWithItsDays() {
        Standing opened = RequestLifecycle.fold(acknowledged(), CALIFORNIA);

        assertNext(
                "An answer was due: Opt-out of sale or sharing (Tuesday 27 January 2026); Erasure (Thursday 19 February 2026)."
                        + " You can complain to the authority about that.",
                "Eine Antwort war fällig: Keine Weitergabe und kein Verkauf (Dienstag, 27. Januar 2026); Löschung"
                        + " (Donnerstag, 19. Februar 2026). Darüber können Sie sich bei der Behörde beschweren.",
                "2026-01-27",
                next(opened, LocalDate.parse("2026-02-20")));
    }

    @Test
    void beforeThatItIsSaidWhatIsDueFirst() {
        Standing opened = RequestLifecycle.fold(acknowledged(), CALIFORNIA);

        assertNext(
                "Wait for the answer. Due first: Opt-out of sale or sharing (Tuesday 27 January 2026).",
                "Warten Sie auf die Antwort. Zuerst fällig: Keine Weitergabe und kein Verkauf (Dienstag, 27. Januar 2026).",
                "2026-01-27",
                next(opened, LocalDate.parse("2026-01-27")));
    }

    @Test
    void whereAllIsDueOnOneDayNoRightIsNamed() {
        Standing opened = RequestLifecycle.fold(acknowledged(), UK);

        assertNext(
                "The answer was due on Thursday 5 February 2026. You can complain to the authority.",
                "Die Antwort war fällig am Donnerstag, 5. Februar 2026. Sie können sich bei der Behörde beschweren.",
                "2026-02-05",
                next(opened, LocalDate.parse("2026-02-06")));
        assertNext(
                "Wait for the answer. It is due on Thursday 5 February 2026.",
                "Warten Sie auf die Antwort. Sie ist fällig am Donnerstag, 5. Februar 2026.",
                "2026-02-05",
                next(opened, LocalDate.parse("2026-02-05")));
    }

    @Test
    void whileTheClockStandsStillForAPartItIsSaidForWhich() {
        Standing asked = RequestLifecycle.fold(
                days(action(ActionKind.SEND), action(ActionKind.RECORD_CLARIFICATION_REQUEST)), UK);

        NextAction next = next(asked, SENT.plusDays(2));

        assertEquals(LocalDate.parse("2026-02-05"), next.dueOn());
        assertTrue(
                say(next, Locale.ENGLISH).contains("stands still for a part of what you asked for: Access."),
                say(next, Locale.ENGLISH));
        assertTrue(
                say(next, Locale.GERMAN).contains("einen Teil dessen still, was Sie verlangt haben: Auskunft."),
                say(next, Locale.GERMAN));
        assertTrue(asked.paused());
    }

    @Test
    void anExtensionForAccessLeavesTheDayOfErasureAndKeepsAccessInTime() {
        Standing told =
                RequestLifecycle.fold(days(action(ActionKind.SEND), action(ActionKind.RECORD_EXTENSION)), SOUTH_AFRICA);

        assertNext(
                "An answer was due: Erasure (Wednesday 4 February 2026). You can complain to the authority about that.",
                "Eine Antwort war fällig: Löschung (Mittwoch, 4. Februar 2026). Darüber können Sie sich bei der Behörde"
                        + " beschweren.",
                "2026-02-04",
                next(told, LocalDate.parse("2026-02-10")));
    }

    @ParameterizedTest
    @CsvSource({"RECORD_CLARIFICATION_REQUEST, true", "RECORD_EXTENSION, false"})
    void aDeadlineGoesOnUnderItsNameWhenOthersPartFromIt(ActionKind what, boolean uk) {
        Terms terms = uk ? UK : SOUTH_AFRICA;
        Standing before = RequestLifecycle.fold(days(action(ActionKind.SEND)), terms);
        Standing after = RequestLifecycle.fold(days(action(ActionKind.SEND), action(what)), terms);
        String other = uk ? "objection" : "erasure";

        assertEquals(List.of("ANSWER/access+" + other), names(before));
        assertEquals(List.of("ANSWER/access+" + other, "ANSWER/" + other), names(after));
        assertEquals(
                answerOn(other, before),
                answerOn(other, after),
                "the day of which a notice may have told stays the same day");
    }

    @Test
    void aDeadlineThatIsNotOfAllRightsSaysOfWhich() {
        Standing opened = RequestLifecycle.fold(days(action(ActionKind.SEND)), CALIFORNIA);
        Standing alone = RequestLifecycle.fold(days(action(ActionKind.SEND)), UK);

        assertEquals(
                List.of(
                        "This is about a part of what was asked for: Erasure.",
                        "This is about a part of what was asked for: Opt-out of sale or sharing.",
                        "This is about a part of what was asked for: Erasure."),
                opened.deadlines().stream()
                        .map(d -> DeadlineView.of(
                                        d, CALIFORNIA, TimelineFixture.law("us-ca-ccpa"), Words.in(Locale.ENGLISH))
                                .explanation()
                                .getFirst())
                        .toList());
        assertFalse(DeadlineView.of(
                        alone.deadlines().getFirst(), UK, TimelineFixture.law("uk-gdpr"), Words.in(Locale.ENGLISH))
                .explanation()
                .getFirst()
                .startsWith("This is about"));
    }

    private static List<Entry> acknowledged() {
        return days(action(ActionKind.SEND), action(ActionKind.RECORD_ACKNOWLEDGEMENT));
    }

    private static NextAction next(Standing standing, LocalDate today) {
        return NextAction.of(standing, Channel.EMAIL, false, true, today, 30);
    }

    private static void assertNext(String english, String german, String dueOn, NextAction next) {
        assertEquals(english, say(next, Locale.ENGLISH));
        assertEquals(german, say(next, Locale.GERMAN));
        assertEquals(LocalDate.parse(dueOn), next.dueOn());
    }

    private static String say(NextAction next, Locale language) {
        return Words.in(language).say(next.text());
    }

    private static List<String> names(Standing standing) {
        return standing.deadlines().stream()
                .map(d -> Agendas.day(d, standing).name())
                .collect(Collectors.toList());
    }

    private static LocalDate answerOn(String right, Standing standing) {
        return standing.deadlines().stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER && d.rights().contains(right))
                .map(Deadline::dueOn)
                .findFirst()
                .orElseThrow();
    }
}
