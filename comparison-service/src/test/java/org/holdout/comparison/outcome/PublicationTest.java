package org.holdout.comparison.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationTest {

    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final int PEOPLE = 120;
    private static final int EVENTS = 1_500;

    @Test
    void ninePeopleAreNotPublished() {
        assertEquals(Tally.EMPTY, publish(people(9, Standing.WAITING)).tally());
    }

    @Test
    void tenPeopleArePublished() {
        assertEquals(
                new Tally(10, 0, 0, 0), publish(people(10, Standing.WAITING)).tally());
    }

    @Test
    void tenHonouredAmongTenArePublishedToTheEnd() {
        assertEquals(
                new Tally(0, 0, 10, 0), publish(people(10, Standing.HONOURED)).tally());
    }

    @Test
    void answersWaitWhenTheRestCouldBeSubtracted() {
        List<Position> people = new ArrayList<>(people(12, Standing.HONOURED));
        people.addAll(people(5, Standing.WAITING));

        assertEquals(new Tally(17, 0, 0, 0), publish(people).tally());
    }

    @Test
    void howItWasAnsweredIsNotToldWhenTheRestCouldBeSubtracted() {
        List<Position> people = new ArrayList<>(people(14, Standing.HONOURED));
        people.addAll(people(6, Standing.REFUSED));

        assertEquals(new Tally(0, 20, 0, 0), publish(people).tally());
    }

    @Test
    void bothAnswersAreToldTogetherWhenEachHasTenPeople() {
        List<Position> people = new ArrayList<>(people(14, Standing.HONOURED));
        people.addAll(people(16, Standing.REFUSED));

        assertEquals(new Tally(0, 0, 14, 16), publish(people).tally());
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "1000000, 1000000"})
    void figuresAreRoundedToFive(int people, int shown) {
        assertEquals(shown, Publication.shown(people));
    }

    @Test
    void fewerThanTenAreNotShown() {
        assertNull(Publication.shown(9));
        assertNull(Publication.shown(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNothingPublishedTellsFewerThanTenPeopleApart(long seed) {
        World world = new World(new Random(seed));
        for (int event = 0; event < EVENTS; event++) {
            world.happens();
            world.publishes();
            world.assertEveryPartHasNobodyOrTenPeople();
        }
        world.assertNoTwoFiguresOfAKindDifferByFewerThanTenPeople();
        assertTrue(world.history.size() > 8, "the run published too little to show anything");
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static List<Position> people(int count, Standing actual) {
        return Collections.nCopies(count, new Position(actual, Standing.NONE));
    }

    private static Publication.Step publish(List<Position> people) {
        return Publication.next(Tally.EMPTY, people);
    }

    /** People whose requests go any way, back and forth too, with everything that was ever published about them. */
    private static final class World {

        private final Random random;
        private final List<Position> people =
                new ArrayList<>(Collections.nCopies(PEOPLE, new Position(Standing.NONE, Standing.NONE)));
        private final List<List<BitSet>> history = new ArrayList<>();
        private Tally tally = Tally.EMPTY;

        World(Random random) {
            this.random = random;
        }

        void happens() {
            int person = random.nextInt(PEOPLE);
            Standing actual = STANDINGS.get(random.nextInt(STANDINGS.size()));
            people.set(person, new Position(actual, people.get(person).published()));
        }

        void publishes() {
            List<Integer> pending = IntStream.range(0, PEOPLE)
                    .filter(person -> people.get(person).isPending())
                    .boxed()
                    .toList();
            Publication.Step step =
                    Publication.next(tally, pending.stream().map(people::get).toList());
            for (int i = 0; i < pending.size(); i++) {
                people.set(pending.get(i), step.positions().get(i));
            }
            if (!step.tally().equals(tally)) {
                tally = step.tally();
                history.add(figures());
            }
        }

        void assertEveryPartHasNobodyOrTenPeople() {
            for (Standing part : Standing.values()) {
                assertEquals(part == Standing.NONE ? 0 : members(part::equals).cardinality(), tally.of(part));
                assertTrue(tally.of(part) == 0 || tally.of(part) >= 10, part + " holds " + tally.of(part));
            }
        }

        void assertNoTwoFiguresOfAKindDifferByFewerThanTenPeople() {
            for (List<BitSet> earlier : history) {
                for (List<BitSet> later : history) {
                    for (int figure = 0; figure < earlier.size(); figure++) {
                        BitSet difference = (BitSet) earlier.get(figure).clone();
                        difference.xor(later.get(figure));
                        int people = difference.cardinality();
                        assertTrue(people == 0 || people >= 10, "two figures differ by " + people);
                    }
                }
            }
        }

        /** Who is behind sent, answered, honoured, refused. */
        private List<BitSet> figures() {
            return List.of(
                    members(standing -> standing != Standing.NONE),
                    members(Standing::isAnswered),
                    members(Standing.HONOURED::equals),
                    members(Standing.REFUSED::equals));
        }

        private BitSet members(Predicate<Standing> published) {
            return IntStream.range(0, PEOPLE)
                    .filter(person -> published.test(people.get(person).published()))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }
}
