package org.holdout.request.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.holdout.request.law.ClockFacts;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.DeadlineRule;
import org.holdout.request.law.Right;
import org.holdout.request.law.RightKind;
import org.holdout.request.words.Say;

/**
 * What a request's law says of its course.
 *
 * @param rule its clock; null without a law
 * @param rights those asked for
 * @param begins the day on which they begin; null when they have long held, or without a law
 */
record Terms(DeadlineRule rule, List<Right> rights, LocalDate begins) {

    static final Terms NO_LAW = new Terms(null, List.of(), null);

    boolean appeal() {
        return rule != null && rule.clock().appeal() != null;
    }

    /** The day on which the rights begin, where that is after {@code day}; empty when they hold on it. */
    Optional<LocalDate> beginsAfter(LocalDate day) {
        return Optional.ofNullable(begins).filter(from -> from.isAfter(day));
    }

    /** The same, with the rights taken for begun. */
    Terms begun() {
        return new Terms(rule, rights, null);
    }

    List<Deadline> deadlines(ClockFacts facts) {
        return rule == null || facts == null ? List.of() : rule.deadlines(codes(), facts);
    }

    private List<String> codes() {
        return rights.stream().map(Right::code).toList();
    }

    /** Whether that deadline is about fewer rights than were asked for. */
    boolean some(Deadline deadline) {
        return deadline.rights().size() < rights.size();
    }

    /** What a reader calls these rights (codes), each kind once. */
    Say names(List<String> codes) {
        return new Say.Listed(kinds(codes).stream()
                .<Object>map(kind -> new Say.Message("right." + kind))
                .toList());
    }

    /** The kinds of these rights (codes), each once, in the order in which they were asked for. */
    List<RightKind> kinds(List<String> codes) {
        return rights.stream()
                .filter(right -> codes.contains(right.code()))
                .map(Right::kind)
                .distinct()
                .toList();
    }

    /**
     * The codes by which a deadline is told apart from the request's others of its kind, as long as the request lives. Where what
     * happened concerns only some rights of a period, the deadline of its first right goes on under the name of all of them.
     */
    List<String> telling(Deadline deadline, ClockFacts facts) {
        if (deadline.kind() != DeadlineKind.ANSWER) {
            return deadline.rights();
        }
        List<String> all = rule.samePeriod(deadline.rights().getFirst(), codes(), facts);
        return deadline.rights().contains(all.getFirst()) ? all : deadline.rights();
    }

    /** Whether the answer on any of the rights was due before that day, or no day is due by law; never before the rights begin. */
    boolean overdue(ClockFacts facts, LocalDate day) {
        if (beginsAfter(day).isPresent()) {
            return false;
        }
        return deadlines(facts).stream().noneMatch(d -> d.kind() == DeadlineKind.ANSWER)
                || !overdueAnswers(facts, day).isEmpty();
    }

    /** The answers that were due before that day and have not come, the one due first first; none before the rights begin. */
    List<Deadline> overdueAnswers(ClockFacts facts, LocalDate day) {
        return deadlines(facts).stream()
                .filter(d -> beginsAfter(day).isEmpty()
                        && d.kind() == DeadlineKind.ANSWER
                        && d.metOn() == null
                        && d.dueOn() != null
                        && d.dueOn().isBefore(day))
                .sorted(Comparator.comparing(Deadline::dueOn))
                .toList();
    }
}
