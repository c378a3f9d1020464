package org.holdout.request.law;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.ClockFacts.Notice;
import org.holdout.request.law.ClockFacts.Question;

/** Stories for every law: receipts from 2020 to 2039, up to three questions, notices, answers, a second look. */
final class ClockCases {

    private static final LawContent CONTENT = new LawContent();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int RECEIPTS = 20 * 365;
    /** How long after receipt something happens at most; far beyond every period. */
    private static final int LATEST = 200;

    private ClockCases() {}

    static Arbitrary<ClockCase> any() {
        Arbitrary<ClockCase> lawAndRight = Arbitraries.of(CONTENT.laws().values())
                .flatMap(law -> Combinators.combine(
                                Arbitraries.of(law.rights()),
                                Arbitraries.of("IE", "DE", "NL", "US", "GB", "CN")
                                        .injectNull(0.1))
                        .as((right, country) -> new ClockCase(law, right.code(), country, null)));
        return Combinators.combine(lawAndRight, facts())
                .as((law, facts) -> new ClockCase(law.law(), law.right(), law.controllerCountry(), facts));
    }

    private static Arbitrary<ClockFacts> facts() {
        return Arbitraries.integers().between(0, RECEIPTS).map(FIRST::plusDays).flatMap(received -> {
            Arbitrary<LocalDate> day = Arbitraries.integers().between(0, LATEST).map(received::plusDays);
            return Combinators.combine(
                            questions(received),
                            notice(day).injectNull(0.5),
                            day.injectNull(0.5),
                            Arbitraries.of(true, false),
                            day.injectNull(0.7),
                            notice(day).injectNull(0.5))
                    .as((questions, notice, answered, honoured, appealed, later) -> new ClockFacts(
                            received, honoured, answered, questions, notice, answered, honoured, answered, appealed,
                            later, null, null));
        });
    }

    private static Arbitrary<List<Question>> questions(LocalDate received) {
        return Combinators.combine(
                        Arbitraries.of(Asked.class),
                        Arbitraries.integers().between(0, LATEST),
                        Arbitraries.integers().between(0, 60).injectNull(0.2))
                .as((asked, after, waited) -> new Question(
                        asked, received.plusDays(after), waited == null ? null : received.plusDays(after + waited)))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Notice> notice(Arbitrary<LocalDate> day) {
        return Combinators.combine(day, Arbitraries.of(true, false), day.injectNull(0.3))
                .as(Notice::new);
    }
}
