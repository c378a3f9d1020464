package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Tries TRIES = new Tries(Duration.ofSeconds(5), 4, Duration.ofHours(8), Duration.ofDays(3));
    private static final RandomGenerator NO_JITTER = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    };

    @Test
    void waitsGrowToTheLongest() {
        List<Duration> waits = new ArrayList<>();

        for (int attempts = 1; attempts <= 9; attempts++) {
            waits.add(TRIES.next(attempts, Duration.ZERO, NO_JITTER).orElseThrow());
        }

        assertEquals(
                List.of(5L, 20L, 80L, 320L, 1280L, 5120L, 20480L, 28800L, 28800L),
                waits.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void theLastTryIsWhenPatienceEnds() {
        Optional<Duration> wait = TRIES.next(20, Duration.ofHours(71), NO_JITTER);

        assertEquals(Optional.of(Duration.ofHours(1)), wait);
    }

    @Test
    void afterThreeDaysNothingIsTried() {
        assertEquals(Optional.empty(), TRIES.next(20, Duration.ofDays(3), NO_JITTER));
    }

    @Test
    void chanceMakesAWaitAtMostAFifthLonger() {
        Random chance = new Random(1);

        for (int i = 0; i < 1000; i++) {
            long millis = TRIES.next(1, Duration.ZERO, chance).orElseThrow().toMillis();
            assertTrue(millis >= 5000 && millis <= 6000, () -> "waited " + millis + " ms");
        }
    }
}
