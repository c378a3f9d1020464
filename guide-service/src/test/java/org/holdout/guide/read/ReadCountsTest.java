package org.holdout.guide.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadCountsTest {

    private final Map<ReadCounts.Key, Long> stored = new HashMap<>();

    @Test
    void noMoreGuidesAreHeldThanTheBound() {
        ReadCounts counts = counts(2);
        counts.count("a");
        counts.count("b");
        counts.count("c");
        counts.count("a");

        counts.stop(null);

        assertEquals(2, stored.size());
        assertEquals(3, stored.values().stream().mapToLong(Long::longValue).sum());
    }

    private ReadCounts counts(int held) {
        ReadConfig config = new Counting(
                held, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofDays(30), Duration.ofHours(1), 10);
        ReadTable table = new ReadTable(null, config) {
            @Override
            void add(Map<ReadCounts.Key, Long> reads) {
                stored.putAll(reads);
            }
        };
        return new ReadCounts(table, config, Clock.systemUTC());
    }
}
