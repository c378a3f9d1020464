package org.holdout.request.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.holdout.request.law.ClockFacts.Question;
import org.holdout.request.law.LawClock.Basis;
import org.holdout.request.law.LawClock.Movers;
import org.holdout.request.law.LawClock.Pausing;
import org.holdout.request.words.Sentence;

/** Works out one ANSWER deadline of rights that the same concerns: start, pauses, end, extension. Used once. */
final class AnswerClock {

    private final LawClock clock;
    private final Period period;
    private final Movers movers;
    private final List<String> codes;
    private final ClockFacts facts;
    private final String controllerCountry;

    AnswerClock(
            LawClock clock,
            Period period,
            Movers movers,
            List<String> codes,
            ClockFacts facts,
            String controllerCountry) {
        this.clock = clock;
        this.period = period;
        this.movers = movers;
        this.codes = codes;
        this.facts = facts;
        this.controllerCountry = controllerCountry;
    }

    Deadline deadline() {
        Count count = Count.from(period, facts.receivedOn(), controllerCountry);
        count.received(facts.receivedAssumed());
        LocalDate start = facts.receivedOn();
        List<Question> suspensions = new ArrayList<>();
        for (Question question : statutory()) {
            boolean restarts = clock.pause().mode(question.asked()) == Pausing.RESTART;
            if (question.askedOn().isAfter(latestToAsk(start, suspensions))) {
                count.line(Sentence.of("clock.asked.late", name(question), question.askedOn()));
                continue;
            }
            String why = restarts ? "clock.restart" : "clock.suspend";
            if (question.repliedOn() == null) {
                return standing(count, Sentence.of(why + ".open", name(question), question.askedOn()));
            }
            Sentence line = Sentence.of(why, name(question), question.askedOn(), question.repliedOn());
            if (restarts) {
                start = question.repliedOn();
                count.restart(start, line);
            } else {
                suspensions.add(question);
                count.line(line);
            }
        }
        int stoodStill = stoodStill(start, suspensions);
        LocalDate due = count.end(period.value(), stoodStill);
        LocalDate extendedTo = extended(count, due, stoodStill);
        if (extendedTo != null) {
            due = extendedTo;
        }
        argue(count, due);
        moveNothing(count);
        return new Deadline(DeadlineKind.ANSWER, codes, due, extendedTo, facts.answeredOn(), count.lines());
    }

    private Deadline standing(Count count, Sentence why) {
        count.line(why);
        return new Deadline(DeadlineKind.ANSWER, codes, null, null, facts.answeredOn(), count.lines());
    }

    /** The questions that a statute lets move the date, in the order of asking. */
    private List<Question> statutory() {
        if (clock.pause() == null || clock.pause().basis() != Basis.STATUTE) {
            return List.of();
        }
        return facts.questions().stream()
                .filter(q -> movers.questions().contains(q.asked()))
                .sorted(Comparator.comparing(Question::askedOn))
                .toList();
    }

    /** The last day on which a question still moves the date, after the restarts and pauses so far. */
    private LocalDate latestToAsk(LocalDate start, List<Question> suspensions) {
        return Count.from(period, start, controllerCountry).end(period.value(), stoodStill(start, suspensions));
    }

    /** The days from {@code start} on which the clock stood still; a day in two pauses is one. */
    private static int stoodStill(LocalDate start, List<Question> suspensions) {
        int days = 0;
        LocalDate counted = start;
        for (Question pause : suspensions) {
            LocalDate from = pause.askedOn().isAfter(counted) ? pause.askedOn() : counted;
            if (pause.repliedOn().isAfter(from)) {
                days += (int) ChronoUnit.DAYS.between(from, pause.repliedOn());
                counted = pause.repliedOn();
            }
        }
        return days;
    }

    /** The day that a valid extension moves the answer to; null when there is none or it does not count (and then says why). */
    private LocalDate extended(Count count, LocalDate first, int stoodStill) {
        ClockFacts.Notice notice = facts.extension();
        LawClock.Extension extension = clock.extension();
        if (notice == null) {
            return null;
        }
        if (!movers.extension()) {
            count.line(Sentence.of("clock.extension.none", notice.toldOn()));
        } else if (extension.onlyWhenToldInTime() && notice.toldOn().isAfter(first)) {
            count.line(Sentence.of("clock.extension.late", notice.toldOn()));
        } else if (!notice.withReasons()) {
            count.line(Sentence.of("clock.extension.noReason", notice.toldOn()));
        } else if (extension.openEnded()) {
            return named(count, notice, first);
        } else {
            count.line(Sentence.of("clock.extension.told", notice.toldOn()));
            return count.end(extension.total(), extension.unit(), stoodStill);
        }
        return null;
    }

    private static LocalDate named(Count count, ClockFacts.Notice notice, LocalDate first) {
        if (notice.until() == null || notice.until().isBefore(first)) {
            count.line(Sentence.of("clock.extension.noDate", notice.toldOn()));
            return null;
        }
        count.line(Sentence.of("clock.extension.named", notice.toldOn(), notice.until()));
        return notice.until();
    }

    /** A pause that only guidance knows moves no date; the person is told the later date that the controller may argue. */
    private void argue(Count count, LocalDate due) {
        if (clock.pause() == null || clock.pause().basis() != Basis.GUIDANCE) {
            return;
        }
        for (Question question : facts.questions()) {
            if (question.askedOn().isAfter(due) || !movers.questions().contains(question.asked())) {
                continue;
            }
            count.line(
                    question.repliedOn() == null
                            ? Sentence.of("clock.argue.open", name(question), question.askedOn())
                            : Sentence.of(
                                    "clock.argue",
                                    name(question),
                                    question.askedOn(),
                                    count.later(due, question.askedOn(), question.repliedOn())));
        }
    }

    /** Says of every other question that the law lets it move nothing. */
    private void moveNothing(Count count) {
        facts.questions().stream()
                .filter(q -> !movers.questions().contains(q.asked()))
                .forEach(q -> count.line(Sentence.of("clock.asked.nothing", name(q), q.askedOn())));
    }

    private static Sentence name(Question question) {
        return Sentence.of("clock.asked." + question.asked());
    }
}
