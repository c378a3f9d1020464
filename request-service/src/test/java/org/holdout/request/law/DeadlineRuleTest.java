package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineRuleTest {

    private static final LawContent CONTENT = new LawContent();

    @ParameterizedTest(name = "{0} {1}, {2}, received {3} {4}: {5} {6}")
    @CsvFileSource(resources = "/worked-examples.csv", delimiter = '|', numLinesToSkip = 1)
    void workedExample(
            String law,
            String right,
            String controller,
            LocalDate received,
            String events,
            DeadlineKind kind,
            LocalDate due,
            String source) {
        List<Deadline> deadlines = rule(law, controller).deadlines(List.of(right), ClockStory.of(received, events));

        Optional<Deadline> found =
                deadlines.stream().filter(d -> d.kind() == kind).findFirst();
        assertEquals(due, found.map(Deadline::dueOn).orElse(null), source);
    }

    @Test
    void everyLawWithAFigureHasTwoWorkedExamplesOfADate() throws IOException {
        Map<String, Long> dated;
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/worked-examples.csv"))) {
            dated = lines.map(line -> line.split("\\|", -1))
                    .filter(row -> row.length > 6 && !row[6].isEmpty())
                    .collect(Collectors.groupingBy(row -> row[0], Collectors.counting()));
        }

        assertEquals(
                List.of(),
                CONTENT.laws().values().stream()
                        .filter(law -> law.answer().stream().anyMatch(p -> p.value() != null))
                        .map(Law::id)
                        .filter(id -> dated.getOrDefault(id, 0L) < 2)
                        .toList());
    }

    @Test
    void aQuestionThatMovesNothingIsSaidToo() {
        Deadline deadline =
                one("us-ca-ccpa", "US", "erasure", ClockStory.of(day("2026-01-05"), "identity 2026-01-10 2026-01-30"));

        assertEquals(
                "You were asked for proof of identity on 10 January 2026. Under this law that does not move the date.",
                say(deadline, Locale.ENGLISH).getLast());
    }

    @Test
    void withoutACalendarAWorkingDayMayBeAHolidayAndThatIsSaid() {
        Deadline deadline = one("kr-pipa", "KR", "access", ClockFacts.received(day("2026-04-25"), false));

        assertEquals(
                "Holdout does not know the public holidays there, so only weekends are left out; the date may be later.",
                say(deadline, Locale.ENGLISH).getLast());
    }

    @Test
    void saysWhyTheDayIs2March2026() {
        Deadline deadline = one("eu-gdpr", "IE", "objection", ClockFacts.received(day("2026-01-31"), true));

        assertEquals(
                List.of(
                        "Received 31 January 2026 (assumed: the day it was sent); that day is not counted.",
                        "One month later is 28 February 2026 (there is no 31 February).",
                        "That is a Saturday; the next working day in Ireland is Monday 2 March 2026."),
                say(deadline, Locale.ENGLISH));
    }

    @Test
    void namesTheHolidayThatMovesTheDay() {
        Deadline deadline = one("eu-gdpr", "IE", "objection", ClockFacts.received(day("2026-02-17"), false));

        assertEquals(
                "That is a public holiday (Saint Patrick's Day); the next working day in Ireland is Wednesday 18 March 2026.",
                say(deadline, Locale.ENGLISH).getLast());
    }

    @Test
    void identityDoubtsInTheEuMoveNothingButNameTheLaterDay() {
        Deadline deadline =
                one("eu-gdpr", "IE", "access", ClockStory.of(day("2026-01-10"), "identity 2026-01-15 2026-01-25"));

        assertEquals(day("2026-02-10"), deadline.dueOn());
        assertEquals(
                "You were asked for proof of identity on 15 January 2026. That does not move the date; the company may argue"
                        + " that it is 20 February 2026.",
                say(deadline, Locale.ENGLISH).getLast());
    }

    @Test
    void theClockStandsStillInTheUkUntilProofOfIdentityArrives() {
        Deadline deadline = one("uk-gdpr", "GB", "access", ClockStory.of(day("2026-01-10"), "identity 2026-01-12"));

        assertTrue(deadline.paused());
        assertEquals(
                "You were asked for proof of identity on 12 January 2026: the period starts when it arrives, so there is"
                        + " no date until you reply.",
                say(deadline, Locale.ENGLISH).getLast());
    }

    @Test
    void namesTheHolidaysThatBusinessDaysLeaveOut() {
        Deadline deadline = one("us-ca-ccpa", "US", "opt_out_of_sale", ClockFacts.received(day("2026-01-05"), false));

        assertTrue(
                say(deadline, Locale.ENGLISH).get(1).contains("in California left out: Martin Luther King"),
                say(deadline, Locale.ENGLISH).toString());
    }

    @Test
    void aDateThatMayBeLaterSaysSo() {
        Deadline deadline = one("us-va-vcdpa", "US", "erasure", ClockFacts.received(day("2026-01-01"), false));

        assertTrue(say(deadline, Locale.ENGLISH).getLast().endsWith("it may be later."));
    }

    @Test
    void rightsWithDifferentPeriodsHaveDeadlinesOfTheirOwn() {
        List<Deadline> deadlines = rule("us-ca-ccpa", "US")
                .deadlines(List.of("erasure", "opt_out_of_sale"), ClockFacts.received(day("2026-01-05"), false));

        assertEquals(
                List.of("ACKNOWLEDGE [erasure]", "ANSWER [erasure]", "ANSWER [opt_out_of_sale]"),
                deadlines.stream().map(d -> d.kind() + " " + d.rights()).toList());
        assertEquals(day("2026-01-20"), Deadline.next(deadlines).orElseThrow().dueOn());
    }

    @Test
    void clarificationInTheUkPausesAccessAndNothingElse() {
        ClockFacts asked = ClockStory.of(day("2026-01-10"), "scope 2026-01-12");
        ClockFacts replied = ClockStory.of(day("2026-01-10"), "scope 2026-01-12 2026-01-22");
        List<String> rights = List.of("objection", "access", "erasure");

        assertEquals(
                List.of("[objection, erasure] 2026-02-10", "[access] null"),
                answers("uk-gdpr", "GB", rights, asked).stream()
                        .map(DeadlineRuleTest::day)
                        .toList());
        List<Deadline> answers = answers("uk-gdpr", "GB", rights, replied);
        assertEquals(
                List.of("[objection, erasure] 2026-02-10", "[access] 2026-02-20"),
                answers.stream().map(DeadlineRuleTest::day).toList());
        assertEquals(
                "You were asked for clarification on 12 January 2026. Under this law that does not move the date.",
                say(answers.getFirst(), Locale.ENGLISH).getLast());
        assertTrue(
                say(answers.getLast(), Locale.GERMAN).stream().noneMatch(line -> line.contains("verschiebt")),
                say(answers.getLast(), Locale.GERMAN).toString());
    }

    @Test
    void anExtensionInSouthAfricaIsForAccessAndNothingElse() {
        List<Deadline> answers = answers(
                "za-popia",
                "ZA",
                List.of("access", "erasure"),
                ClockStory.of(day("2026-01-10"), "extended 2026-01-20"));

        assertEquals(
                List.of("[access] 2026-03-11", "[erasure] 2026-02-09"),
                answers.stream().map(DeadlineRuleTest::day).toList());
        assertEquals(day("2026-03-11"), answers.getFirst().extendedTo());
        assertEquals(
                "On 20 January 2026 you were told that more time is needed. The law allows none here: the date stays.",
                say(answers.getLast(), Locale.ENGLISH).getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "uk-gdpr, ''",
        "uk-gdpr, identity 2026-01-12 2026-01-20",
        "uk-gdpr, extended 2026-01-12",
        "za-popia, ''",
        "eu-gdpr, scope 2026-01-12 2026-01-20",
    })
    void whatConcernsAllRightsOfAPeriodAlikeLeavesThemOneDeadline(String law, String events) {
        ClockFacts facts = events.isEmpty()
                ? ClockFacts.received(day("2026-01-10"), false)
                : ClockStory.of(day("2026-01-10"), events);

        List<Deadline> answers = answers(law, "GB", List.of("access", "erasure"), facts);

        assertEquals(
                List.of(List.of("access", "erasure")),
                answers.stream().map(Deadline::rights).toList());
    }

    @Test
    void anAnswerMeetsTheDeadline() {
        Deadline deadline =
                one("eu-gdpr", "IE", "objection", ClockStory.of(day("2026-01-31"), "answered-refused 2026-02-20"));

        assertEquals(day("2026-02-20"), deadline.metOn());
        assertTrue(Deadline.next(List.of(deadline)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("allLawsAndRights")
    void everyLawIsCountedAndExplainedInBothLanguages(Law law, Right right) {
        for (int month = 1; month <= 12; month++) {
            LocalDate received = LocalDate.of(2027, month, 28);
            for (Deadline deadline :
                    rule(law.id(), null).deadlines(List.of(right.code()), ClockFacts.received(received, true))) {
                assertFalse(deadline.dueOn().isBefore(received));
                for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    say(deadline, locale).forEach(line -> assertFalse(line.contains("{"), line));
                }
            }
        }
    }

    static Stream<Arguments> allLawsAndRights() {
        return CONTENT.laws().values().stream()
                .flatMap(law -> law.rights().stream().map(right -> Arguments.of(law, right)));
    }

    private static DeadlineRule rule(String law, String controller) {
        return new DeadlineRule(CONTENT.laws().get(law).clock(), controller);
    }

    private static List<Deadline> answers(String law, String controller, List<String> rights, ClockFacts facts) {
        return rule(law, controller).deadlines(rights, facts).stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER)
                .toList();
    }

    private static String day(Deadline deadline) {
        return deadline.rights() + " " + deadline.dueOn();
    }

    private static Deadline one(String law, String controller, String right, ClockFacts facts) {
        return rule(law, controller).deadlines(List.of(right), facts).stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> say(Deadline deadline, Locale locale) {
        return deadline.explanation().stream().map(Words.in(locale)::say).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
