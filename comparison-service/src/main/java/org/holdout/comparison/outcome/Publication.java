package org.holdout.comparison.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When figures about one vendor are published, so that they expose nobody.
 *
 * <p>People are published in groups of ten or more, and only forward: not counted, then sent, then answered, then how. A group moves
 * together, and only if those it leaves behind are none or ten and more. So each part that can be told or worked out by subtraction
 * (waiting, honoured, refused, answered otherwise) holds nobody or at least ten people, a figure moves only when at least ten
 * further people have moved it, and no two figures of the same kind ever differ by fewer than ten people. What is shown is rounded
 * to {@link #ROUNDED_TO}.
 *
 * <p>The price: figures lag behind, and an answer that changes after it was published stays published as it was.
 */
final class Publication {

    /** The fewest people behind a figure, and behind a change of one. */
    static final int MINIMUM_GROUP = 10;

    /** Figures are shown to the nearest multiple of this, halves up. */
    static final int ROUNDED_TO = 5;

    private static final List<Set<Standing>> WAYS_TO_TELL_HOW =
            List.of(Set.of(Standing.HONOURED, Standing.REFUSED), Set.of(Standing.HONOURED), Set.of(Standing.REFUSED));

    private Tally published;
    private final List<Position> positions;

    private Publication(Tally published, List<Position> positions) {
        this.published = published;
        this.positions = new ArrayList<>(positions);
    }

    /**
     * What is published next.
     *
     * @param tally the published people
     * @param positions the pending people, in the order given
     */
    record Step(Tally tally, List<Position> positions) {}

    /** Publishes of the pending people those that may be. */
    static Step next(Tally published, List<Position> pending) {
        Publication publication = new Publication(published, pending);
        publication.move(Standing.NONE, Standing.WAITING, actual -> actual != Standing.NONE);
        publication.move(Standing.WAITING, Standing.OTHERWISE, Standing::isAnswered);
        publication.tellHow();
        return new Step(publication.published, List.copyOf(publication.positions));
    }

    /** The figure that people see, null when fewer than ten people stand behind it. */
    static Integer shown(int people) {
        return people < MINIMUM_GROUP ? null : Math.floorDiv(2 * people + ROUNDED_TO, 2 * ROUNDED_TO) * ROUNDED_TO;
    }

    private void move(Standing from, Standing to, Predicate<Standing> due) {
        int group = count(from, due);
        if (group >= MINIMUM_GROUP && mayRemain(from, group)) {
            publish(from, to, due);
        }
    }

    private void tellHow() {
        Set<Standing> best = Set.of();
        for (Set<Standing> way : WAYS_TO_TELL_HOW) {
            boolean largeEnough = way.stream().allMatch(how -> count(Standing.OTHERWISE, how::equals) >= MINIMUM_GROUP);
            int people = count(Standing.OTHERWISE, way::contains);
            if (largeEnough
                    && mayRemain(Standing.OTHERWISE, people)
                    && people > count(Standing.OTHERWISE, best::contains)) {
                best = way;
            }
        }
        best.forEach(how -> publish(Standing.OTHERWISE, how, how::equals));
    }

    private boolean mayRemain(Standing from, int leaving) {
        int left = published.of(from) - leaving;
        return from == Standing.NONE || left == 0 || left >= MINIMUM_GROUP;
    }

    private int count(Standing from, Predicate<Standing> due) {
        return (int) positions.stream()
                .filter(position -> position.published() == from && due.test(position.actual()))
                .count();
    }

    private void publish(Standing from, Standing to, Predicate<Standing> due) {
        published = published.moved(from, to, count(from, due));
        positions.replaceAll(position ->
                position.published() == from && due.test(position.actual()) ? position.publishedAs(to) : position);
    }
}
