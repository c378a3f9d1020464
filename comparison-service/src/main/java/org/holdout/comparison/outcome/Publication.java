package org.holdout.comparison.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * When figures about one vendor are published, so that they expose nobody.
 *
 * <p>Of each person more and more is told: that they sent a request, under which law, by which channel, that there was an answer, and so
 * on (see {@link Part}). People of whom the same is told make a group. One thing more is told of a group's people only where ten or
 * more of them share it, and only if those of whom it is not told are none or ten and more. So every group holds ten people or more at
 * any time; every figure is a sum of whole groups; and a figure moves only when at least ten people have moved it. Nothing that can be
 * worked out by subtraction from the figures of one time, or from one figure at two times, is about fewer than ten people. What is shown
 * is rounded to {@link #ROUNDED_TO}.
 *
 * <p>The price: figures lag behind, and what changes after it was told stays told as it was.
 */
final class Publication {

    /** The fewest people in a group, and behind a change of a figure. */
    static final int MINIMUM_GROUP = 10;

    /** Figures are shown to the nearest multiple of this, halves up. */
    static final int ROUNDED_TO = 5;

    private final Map<Place, Integer> groups;
    private final List<Position> positions;

    private Publication(Map<Place, Integer> groups, List<Position> positions) {
        this.groups = new HashMap<>(groups);
        this.positions = new ArrayList<>(positions);
    }

    /**
     * What is published next.
     *
     * @param groups the published people by what is told of them
     * @param positions the pending people, in the order given
     */
    record Step(Map<Place, Integer> groups, List<Position> positions) {}

    /** Tells of the pending people what may be told. */
    static Step next(Map<Place, Integer> groups, List<Position> pending) {
        Publication publication = new Publication(groups, pending);
        for (Part part : Part.values()) {
            publication.tell(part);
        }
        return new Step(Map.copyOf(publication.groups), List.copyOf(publication.positions));
    }

    /** The figure that people see, null when fewer than ten people stand behind it. */
    static Integer shown(int people) {
        return people < MINIMUM_GROUP ? null : Math.floorDiv(2 * people + ROUNDED_TO, 2 * ROUNDED_TO) * ROUNDED_TO;
    }

    private void tell(Part part) {
        Map<Place, List<Integer>> waiting = IntStream.range(0, positions.size())
                .boxed()
                .filter(i -> part.mayFollow(
                        positions.get(i).actual(), positions.get(i).published()))
                .collect(groupingBy(i -> positions.get(i).published()));
        waiting.forEach((group, people) -> tell(part, group, people));
    }

    private void tell(Part part, Place group, List<Integer> people) {
        Map<String, List<Integer>> byCode = people.stream()
                .collect(groupingBy(i -> positions.get(i).actual().of(part), TreeMap::new, toList()));
        byCode.values().removeIf(some -> some.size() < MINIMUM_GROUP);
        if (!mayRemain(group, byCode)) {
            byCode.entrySet().stream()
                    .min(Comparator.comparingInt(entry -> entry.getValue().size()))
                    .map(Map.Entry::getKey)
                    .ifPresent(byCode::remove);
        }
        byCode.forEach((code, some) -> move(group, group.with(part, code), some));
    }

    /** Those left behind; a group that is taken out of the move adds ten or more to them, so one is enough. */
    private boolean mayRemain(Place group, Map<String, List<Integer>> leaving) {
        int left = groups.getOrDefault(group, 0)
                - leaving.values().stream().mapToInt(List::size).sum();
        return group.equals(Place.NOWHERE) || left == 0 || left >= MINIMUM_GROUP;
    }

    private void move(Place from, Place to, List<Integer> people) {
        if (!from.equals(Place.NOWHERE)) {
            groups.merge(from, -people.size(), (had, less) -> had + less == 0 ? null : had + less);
        }
        groups.merge(to, people.size(), Integer::sum);
        people.forEach(i -> positions.set(i, new Position(positions.get(i).actual(), to)));
    }
}
