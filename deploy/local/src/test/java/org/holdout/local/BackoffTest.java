package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), 4, Duration.ofMinutes(1));

    @Test
    void waitsDoubleUpToTheBound() {
        var waits = IntStream.rangeClosed(1, 5)
                .mapToObj(death -> BACKOFF.waitAfter(death).toSeconds())
                .toList();

        assertEquals(List.of(1L, 2L, 4L, 5L, 5L), waits);
    }

    @Test
    void aPartThatKeepsDyingIsLeftAlone() {
        assertTrue(BACKOFF.triesAgainAfter(4));
        assertFalse(BACKOFF.triesAgainAfter(5));
    }

    @Test
    void aCalmLifeForgetsEarlierDeaths() {
        assertEquals(4, BACKOFF.countDeath(3, Duration.ofSeconds(59)));
        assertEquals(1, BACKOFF.countDeath(3, Duration.ofMinutes(1)));
    }
}
