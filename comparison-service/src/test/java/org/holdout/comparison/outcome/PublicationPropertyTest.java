package org.holdout.comparison.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to people's requests, nothing that is published tells fewer than ten people apart. */
class PublicationPropertyTest {

    private static final int EVENTS = 1_200;
    private static final List<String> LAWS = List.of("eu-gdpr", "uk-gdpr", "none");
    private static final List<String> CHANNELS = List.of("WEB_FORM", "EMAIL");
    private static final List<String> HOWS = List.of("HONOURED", "PARTLY_HONOURED", "REFUSED");
    private static final List<String> REASONS = List.of("NO_EVIDENCE", "OTHER");
    private static final List<String> DAYS = List.of("7", "30");

    @Property(tries = 60)
    void noTwoPublishedTablesDifferByFewerThanTenPeople(
            @ForAll long seed, @ForAll @IntRange(min = 20, max = 200) int people) {
        World world = new World(new Random(seed), people);
        for (int event = 0; event < EVENTS; event++) {
            world.happens();
            world.publishes();
            world.assertEveryGroupHasTenPeople();
        }
        world.assertNoTwoFiguresOfAKindDifferByFewerThanTenPeople();
    }

    @Property(tries = 40)
    void theOrderOfPeopleChangesNoGroupBelowTen(@ForAll long seed) {
        World world = new World(new Random(seed), 150);
        IntStream.range(0, EVENTS).forEach(event -> world.happens());
        Collections.shuffle(world.people, new Random(seed));

        world.publishes();

        world.assertEveryGroupHasTenPeople();
    }

    /** People whose requests go any way, back and forth too, with everything that was ever published about them. */
    private static final class World {

        private final Random random;
        private final List<Position> people;
        private final List<Map<String, BitSet>> history = new ArrayList<>();
        private Map<Place, Integer> groups = Map.of();

        World(Random random, int size) {
            this.random = random;
            people = new ArrayList<>(Collections.nCopies(size, new Position(Place.NOWHERE, Place.NOWHERE)));
        }

        void happens() {
            int person = random.nextInt(people.size());
            people.set(person, new Position(anyPlace(), people.get(person).published()));
        }

        private Place anyPlace() {
            Place place = Place.read("sent=1").with(Part.LAW, one(LAWS)).with(Part.CHANNEL, one(CHANNELS));
            if (random.nextInt(4) == 0) {
                return place.with(Part.LATE, "LATE");
            }
            if (random.nextBoolean()) {
                return place;
            }
            String how = one(HOWS);
            Place answered = place.with(Part.ANSWERED, "1").with(Part.HOW, how).with(Part.DAYS, one(DAYS));
            return how.equals("REFUSED") ? answered.with(Part.REASON, one(REASONS)) : answered;
        }

        private String one(List<String> codes) {
            return codes.get(random.nextInt(codes.size()));
        }

        void publishes() {
            List<Integer> pending = IntStream.range(0, people.size())
                    .filter(person -> people.get(person).isPending())
                    .boxed()
                    .toList();
            Publication.Step step =
                    Publication.next(groups, pending.stream().map(people::get).toList());
            for (int i = 0; i < pending.size(); i++) {
                people.set(pending.get(i), step.positions().get(i));
            }
            if (!step.groups().equals(groups)) {
                groups = step.groups();
                history.add(figures());
            }
        }

        void assertEveryGroupHasTenPeople() {
            Map<Place, Integer> counted = new HashMap<>();
            people.stream()
                    .map(Position::published)
                    .filter(place -> !place.equals(Place.NOWHERE))
                    .forEach(place -> counted.merge(place, 1, Integer::sum));
            assertEquals(counted, groups);
            groups.forEach((place, size) -> assertTrue(size >= 10, place.text() + " holds " + size));
        }

        void assertNoTwoFiguresOfAKindDifferByFewerThanTenPeople() {
            for (Map<String, BitSet> earlier : history) {
                for (Map<String, BitSet> later : history) {
                    later.forEach((figure, members) -> {
                        BitSet difference = (BitSet) members.clone();
                        difference.xor(earlier.getOrDefault(figure, new BitSet()));
                        int size = difference.cardinality();
                        assertTrue(size == 0 || size >= 10, figure + " differs by " + size);
                    });
                }
            }
        }

        /** Who is behind each figure that is shown: of all, of a law, and of a law and channel, each code of each part. */
        private Map<String, BitSet> figures() {
            Map<String, BitSet> figures = new TreeMap<>();
            for (int person = 0; person < people.size(); person++) {
                Place told = people.get(person).published();
                List<String> slices = new ArrayList<>(List.of("all"));
                if (told.has(Part.LAW)) {
                    slices.add(told.of(Part.LAW));
                }
                if (told.has(Part.CHANNEL)) {
                    slices.add(told.of(Part.LAW) + "/" + told.of(Part.CHANNEL));
                }
                for (String slice : slices) {
                    for (Map.Entry<Part, String> part : told.parts().entrySet()) {
                        figures.computeIfAbsent(slice + " " + part, none -> new BitSet())
                                .set(person);
                    }
                }
            }
            return figures;
        }
    }
}
