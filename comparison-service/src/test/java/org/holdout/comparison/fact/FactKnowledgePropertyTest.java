package org.holdout.comparison.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said in whatever order: each day's answer by each day's knowledge is what was last said of it by then. */
class FactKnowledgePropertyTest {

    private static final FactKey KEY = new FactKey("v", "d", "WORLDWIDE");
    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int DAYS = 12;

    /** Something said so many days after the last thing was, of so many days after the start; null ends it. */
    record Said(int later, String value, int validFrom) {}

    @Provide
    Arbitrary<List<Said>> course() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("a", "b", "c").injectNull(0.15),
                        Arbitraries.integers().between(0, DAYS - 1))
                .as(Said::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void eachDaysAnswerIsWhatWasLastSaidOfItByThen(@ForAll("course") List<Said> course) {
        List<Fact> facts = new ArrayList<>();
        LocalDate today = START;
        List<Recorded> log = new ArrayList<>();
        for (Said said : course) {
            today = today.plusDays(said.later());
            record(facts, said, today);
            log.add(new Recorded(today, said));
        }

        for (int known = 0; known < DAYS * 2; known++) {
            for (int day = 0; day < DAYS; day++) {
                LocalDate asOf = START.plusDays(day);
                LocalDate knownAsOf = START.plusDays(known);
                assertEquals(expected(log, asOf, knownAsOf), answer(facts, asOf, knownAsOf));
            }
        }
    }

    @Property
    void whatWasKnownOnAnEarlierDayNeverChanges(@ForAll("course") List<Said> course) {
        List<Fact> facts = new ArrayList<>();
        LocalDate today = START;
        for (Said said : course) {
            List<Optional<String>> before = answers(facts, today.minusDays(1));
            today = today.plusDays(said.later());
            List<Optional<String>> yesterday = answers(facts, today.minusDays(1));
            record(facts, said, today);

            assertEquals(yesterday, answers(facts, today.minusDays(1)));
            assertTrue(said.later() > 0 || before.equals(answers(facts, today.minusDays(1))));
        }
    }

    private record Recorded(LocalDate day, Said said) {}

    private static void record(List<Fact> facts, Said said, LocalDate today) {
        List<Fact> known =
                facts.stream().filter(fact -> fact.recordedTo() == null).toList();
        Recording recording = Recording.byFile(today);
        FactRevision revision = said.value() == null
                ? FactRevision.without(known, recording)
                : FactRevision.to(statement(said), KEY, known, recording);
        revision.closed().forEach(fact -> fact.close(today));
        facts.addAll(revision.added());
    }

    private static FactStatement statement(Said said) {
        return new FactStatement(said.value(), null, Verification.PAGE, null, null, START.plusDays(said.validFrom()));
    }

    /** By the definition: the last that was said by then of that day and of all later ones. */
    private static Optional<String> expected(List<Recorded> log, LocalDate asOf, LocalDate knownAsOf) {
        Optional<String> value = Optional.empty();
        for (Recorded recorded : log) {
            boolean end = recorded.said().value() == null;
            LocalDate from =
                    end ? recorded.day() : START.plusDays(recorded.said().validFrom());
            if (!recorded.day().isAfter(knownAsOf) && !from.isAfter(asOf)) {
                value = Optional.ofNullable(recorded.said().value());
            }
        }
        return value;
    }

    private static Optional<String> answer(List<Fact> facts, LocalDate asOf, LocalDate knownAsOf) {
        List<Fact> found = facts.stream()
                .filter(fact -> !fact.recordedFrom().isAfter(knownAsOf)
                        && (fact.recordedTo() == null || fact.recordedTo().isAfter(knownAsOf)))
                .filter(fact -> !fact.validFrom().isAfter(asOf)
                        && (fact.validTo() == null || fact.validTo().isAfter(asOf)))
                .toList();
        assertTrue(found.size() <= 1, "two answers for one day: " + found.size());
        return found.stream().map(Fact::value).findFirst();
    }

    private static List<Optional<String>> answers(List<Fact> facts, LocalDate knownAsOf) {
        List<Optional<String>> answers = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            answers.add(answer(facts, START.plusDays(day), knownAsOf));
        }
        return answers;
    }
}
