package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void hasNoLetterThatLooksOrSoundsLikeAnother() {
        Set<Integer> letters = Stream.generate(Reference::draw)
                .limit(2_000)
                .flatMap(r -> r.substring(3).replace("-", "").chars().boxed())
                .collect(Collectors.toSet());

        "01ILOUSBVZ".chars().forEach(c -> assertTrue(!letters.contains(c), Character.toString(c)));
    }

    @Test
    void hasTwoGroupsOfFour() {
        assertTrue(Reference.draw(new Random(7)).matches("HO-[2-9A-Z]{4}-[2-9A-Z]{4}"));
        assertEquals(
                1_000, Stream.generate(Reference::draw).limit(1_000).distinct().count());
    }
}
