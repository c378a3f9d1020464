package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdout.request.law.ClockFacts;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.DeadlineRule;

/**
 * What a request's law says of its course.
 *
 * @param rule its clock; null without a law
 * @param rights the codes of the rights asked for
 */
record Terms(DeadlineRule rule, List<String> rights) {

    static final Terms NO_LAW = new Terms(null, List.of());

    boolean appeal() {
        return rule != null && rule.clock().appeal() != null;
    }

    List<Deadline> deadlines(ClockFacts facts) {
        return rule == null || facts == null ? List.of() : rule.deadlines(rights, facts);
    }

    /** Whether the answer was due before that day, or no day is due by law. */
    boolean overdue(ClockFacts facts, LocalDate day) {
        List<Deadline> answers = deadlines(facts).stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER)
                .toList();
        return answers.isEmpty()
                || answers.stream()
                        .anyMatch(d -> d.metOn() == null
                                && d.dueOn() != null
                                && d.dueOn().isBefore(day));
    }

    /** The answer that is due last; empty when none is due by a day. */
    Optional<LocalDate> answerDue(ClockFacts facts) {
        return deadlines(facts).stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER && d.dueOn() != null)
                .map(Deadline::dueOn)
                .max(LocalDate::compareTo);
    }
}
