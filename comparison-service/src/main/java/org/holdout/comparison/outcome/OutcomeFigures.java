package org.holdout.comparison.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What became of the requests of some people. Counts are of people, rounded, and absent where nobody or fewer than ten people stand
 * behind them; each person is counted once, and only as far as something is told of them, so that the parts need not make the whole.
 *
 * @param sent people who sent a request
 * @param answered of these, people who got an answer
 * @param honoured of these, people whose answer says that all was done
 * @param partlyHonoured of these, people whose answer says that part was done
 * @param refused of these, people whose answer refuses all
 * @param refusedBecause people by the reason of the refusal
 * @param late people whose answer came, or is missing, after a deadline
 * @param inTime people whose answer came before
 * @param daysMedian within how many days half of those got an answer of whom the time is told
 * @param daysNinetieth within how many days nine in ten of them did
 * @param noLongerShown people whose own test later showed the data no more
 * @param stillShown people whose own test later showed it still
 */
public record OutcomeFigures(
        Integer sent,
        Integer answered,
        Integer honoured,
        Integer partlyHonoured,
        Integer refused,
        List<Reason> refusedBecause,
        Integer late,
        Integer inTime,
        Integer daysMedian,
        Integer daysNinetieth,
        Integer noLongerShown,
        Integer stillShown) {

    private static final int HALF = 50;
    private static final int NINE_IN_TEN = 90;
    private static final int PERCENT = 100;

    /** How many people were refused for a reason, by its code. */
    public record Reason(String reason, Integer people) {}

    static OutcomeFigures of(Collection<OutcomeGroup> groups) {
        return new OutcomeFigures(
                people(groups, place -> true),
                people(groups, Place::isAnswered),
                people(groups, place -> place.is(Part.HOW, "HONOURED")),
                people(groups, place -> place.is(Part.HOW, "PARTLY_HONOURED")),
                people(groups, place -> place.is(Part.HOW, "REFUSED")),
                reasons(groups),
                people(groups, place -> place.is(Part.LATE, "LATE")),
                people(groups, place -> place.is(Part.LATE, "IN_TIME")),
                days(groups, HALF),
                days(groups, NINE_IN_TEN),
                people(groups, place -> place.is(Part.VERIFIED, "NO_LONGER_SHOWN")),
                people(groups, place -> place.is(Part.VERIFIED, "STILL_SHOWN")));
    }

    private static Integer people(Collection<OutcomeGroup> groups, Predicate<Place> counted) {
        return Publication.shown(groups.stream()
                .filter(group -> counted.test(group.place()))
                .mapToInt(OutcomeGroup::people)
                .sum());
    }

    private static List<Reason> reasons(Collection<OutcomeGroup> groups) {
        return groups.stream()
                .map(group -> group.place().of(Part.REASON))
                .filter(reason -> reason != null)
                .distinct()
                .sorted()
                .map(reason -> new Reason(reason, people(groups, place -> place.is(Part.REASON, reason))))
                .toList();
    }

    private static Integer days(Collection<OutcomeGroup> groups, int percent) {
        Map<Integer, Integer> people = new TreeMap<>();
        groups.stream()
                .filter(group -> group.place().has(Part.DAYS))
                .forEach(group ->
                        people.merge(Integer.valueOf(group.place().of(Part.DAYS)), group.people(), Integer::sum));
        long all = people.values().stream().mapToLong(Integer::intValue).sum();
        long sofar = 0;
        for (Map.Entry<Integer, Integer> step : people.entrySet()) {
            sofar += step.getValue();
            if (sofar * PERCENT >= all * percent) {
                return step.getKey();
            }
        }
        return null;
    }
}
