package org.holdout.request.law;

import java.util.List;
import java.util.stream.Stream;
import org.holdout.request.law.Period.Roll;
import org.holdout.request.law.Period.Unit;

/** A law, one of its rights, where the controller is, and what happened. */
record ClockCase(Law law, String right, String controllerCountry, ClockFacts facts) {

    Stream<Deadline> deadlines() {
        return new DeadlineRule(law.clock(), controllerCountry).deadlines(List.of(right), facts).stream();
    }

    List<Deadline> deadlines(DeadlineKind kind) {
        return deadlines().filter(d -> d.kind() == kind).toList();
    }

    /** The same story with an earlier receipt. */
    ClockCase receivedEarlier(int days) {
        ClockFacts f = facts;
        return new ClockCase(
                law,
                right,
                controllerCountry,
                new ClockFacts(
                        f.receivedOn().minusDays(days),
                        f.receivedAssumed(),
                        f.respondedOn(),
                        f.questions(),
                        f.extension(),
                        f.answeredOn(),
                        f.honoured(),
                        f.latestAnswerOn(),
                        f.appealedOn(),
                        f.appealExtension(),
                        f.appealAnsweredOn(),
                        f.complainedOn()));
    }

    /** Whether the law moves this date off a day off; a day that the controller names itself stays as it is named. */
    boolean mustBeAWorkingDay(Deadline deadline) {
        boolean named = deadline.extendedTo() != null
                && deadline.kind() == DeadlineKind.ANSWER
                && law.clock().extension().openEnded();
        return !deadline.paused()
                && !named
                && (period(deadline).rollToWorkingDay() == Roll.YES
                        || period(deadline).unit() == Unit.BUSINESS_DAYS);
    }

    WorkingCalendar calendar(Deadline deadline) {
        return WorkingCalendar.of(period(deadline).holidayPlace(controllerCountry));
    }

    private Period period(Deadline deadline) {
        LawClock clock = law.clock();
        boolean receipt = deadline.kind() == DeadlineKind.ACKNOWLEDGE
                && clock.acknowledge().stream().anyMatch(p -> p.rights().contains(right));
        List<Period> periods = receipt ? clock.acknowledge() : clock.answer();
        boolean ofTheRight = receipt || deadline.kind() == DeadlineKind.ANSWER;
        return periods.stream()
                .filter(p -> !ofTheRight || p.rights().contains(right))
                .findFirst()
                .orElseThrow();
    }
}
