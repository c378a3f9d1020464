package org.holdout.request.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.law.LawClock.Movers;
import org.holdout.request.words.Sentence;

/**
 * All deadlines of a request, from its law's clock and what happened. Pure: the same facts give the same dates.
 *
 * @param clock the law's clock as pinned in the request
 * @param controllerCountry ISO 3166-1 alpha-2 code of the controller's establishment; null when not known
 */
public record DeadlineRule(LawClock clock, String controllerCountry) {

    /**
     * The deadlines for these rights (codes), in the order acknowledge, answer, appeal, complaint; empty where the law has no figure.
     * Rights that are answered within one period have one deadline, unless a question or an extension concerns only some of them.
     */
    public List<Deadline> deadlines(List<String> rights, ClockFacts facts) {
        List<Deadline> deadlines = new ArrayList<>();
        byPeriod(clock.acknowledge(), rights, facts).forEach((p, codes) -> deadlines.add(acknowledge(p, codes, facts)));
        List<Deadline> answers = new ArrayList<>();
        byPeriod(clock.answer(), rights, facts).forEach((p, codes) -> answers.addAll(answers(p, codes, facts)));
        deadlines.addAll(answers);
        if (clock.appeal() != null && facts.appealedOn() != null) {
            appeal(rights, facts, deadlines);
        }
        if (clock.complainWithinDays() != null) {
            complainBy(rights, facts, answers, deadlines);
        }
        return List.copyOf(deadlines);
    }

    /**
     * Those of these rights (codes) that are answered within one period with {@code right}, in their order, whatever concerns only
     * some of them; empty when the law has no figure for it.
     */
    public List<String> samePeriod(String right, List<String> rights, ClockFacts facts) {
        return byPeriod(clock.answer(), rights, facts).values().stream()
                .filter(codes -> codes.contains(right))
                .findFirst()
                .orElse(List.of());
    }

    /** The places whose holidays it counts with, each with a short hash of its calendar: another calendar has another version. */
    public String calendars() {
        return Stream.concat(clock.acknowledge().stream(), clock.answer().stream())
                .map(period -> WorkingCalendar.of(period.holidayPlace(controllerCountry)))
                .filter(WorkingCalendar::known)
                .map(calendar -> calendar.place() + ":" + calendar.version())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Map<Period, List<String>> byPeriod(List<Period> periods, List<String> rights, ClockFacts facts) {
        Map<Period, List<String>> found = new LinkedHashMap<>();
        for (String right : rights) {
            periods.stream()
                    .filter(p -> p.rights().contains(right) && p.hasFigureOn(facts.receivedOn()))
                    .findFirst()
                    .ifPresent(p ->
                            found.computeIfAbsent(p, any -> new ArrayList<>()).add(right));
        }
        return found;
    }

    private Deadline acknowledge(Period period, List<String> codes, ClockFacts facts) {
        Count count = Count.from(period, facts.receivedOn(), controllerCountry);
        count.received(facts.receivedAssumed());
        LocalDate due = count.end(period.value());
        return new Deadline(DeadlineKind.ACKNOWLEDGE, codes, due, null, facts.respondedOn(), count.lines());
    }

    private List<Deadline> answers(Period period, List<String> codes, ClockFacts facts) {
        Map<Movers, List<String>> alike = codes.stream()
                .collect(Collectors.groupingBy(
                        code -> clock.movers(period, code, facts), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(one -> new AnswerClock(clock, period, one.getKey(), one.getValue(), facts, controllerCountry)
                        .deadline())
                .toList();
    }

    private void appeal(List<String> rights, ClockFacts facts, List<Deadline> deadlines) {
        LawClock.Appeal appeal = clock.appeal();
        LocalDate answered = facts.appealAnsweredOn();
        if (appeal.acknowledgeDays() != null && !facts.appealedOn().isBefore(appeal.acknowledgeInForceFrom())) {
            Count count = appealCount(facts);
            LocalDate due = count.end(appeal.acknowledgeDays());
            deadlines.add(new Deadline(DeadlineKind.ACKNOWLEDGE, rights, due, null, answered, count.lines()));
        }
        if (appeal.answerDays() != null) {
            Count count = appealCount(facts);
            LocalDate due = count.end(appeal.answerDays());
            LocalDate extended = null;
            ClockFacts.Notice notice = facts.appealExtension();
            if (notice != null
                    && appeal.extensionDays() != null
                    && !notice.toldOn().isAfter(due)) {
                count.line(Sentence.of("clock.extension.told", notice.toldOn()));
                extended = count.end(appeal.answerDays() + appeal.extensionDays());
                due = extended;
            }
            deadlines.add(new Deadline(DeadlineKind.APPEAL, rights, due, extended, answered, count.lines()));
        }
    }

    private Count appealCount(ClockFacts facts) {
        Count count = Count.from(days(clock.answer().getFirst()), facts.appealedOn(), controllerCountry);
        count.line(Sentence.of("clock.appealed", facts.appealedOn()));
        return count;
    }

    private void complainBy(List<String> rights, ClockFacts facts, List<Deadline> answers, List<Deadline> deadlines) {
        LocalDate start = null;
        String why = null;
        if (facts.latestAnswerOn() != null) {
            start = facts.honoured() ? null : facts.latestAnswerOn();
            why = "clock.complain.refused";
        } else if (!answers.isEmpty()) {
            start = answers.getFirst().dueOn();
            why = "clock.complain.silence";
        }
        if (start != null) {
            Count count = Count.from(days(clock.answer().getFirst()), start, controllerCountry);
            count.line(Sentence.of(why, start));
            LocalDate due = count.end(clock.complainWithinDays());
            deadlines.add(
                    new Deadline(DeadlineKind.COMPLAIN_BY, rights, due, null, facts.complainedOn(), count.lines()));
        }
    }

    /** Calendar days, rolled as the law's answers are. */
    private static Period days(Period like) {
        return new Period(
                like.rights(),
                null,
                Period.Unit.CALENDAR_DAYS,
                false,
                like.rollToWorkingDay(),
                like.holidays(),
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
