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
        ReadConfig config = new ReadConfig() {
            @Override
            public int held() {
                return held;
            }

            @Override
            public Duration flushEvery() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration flushTimeout() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration window() {
                return Duration.ofDays(30);
            }

            @Override
            public Duration purgeEvery() {
                return Duration.ofHours(1);
            }

            @Override
            public int purgeBatch() {
                return 10;
            }
        };
        ReadTable table = new ReadTable(null, config) {
            @Override
            void add(Map<ReadCounts.Key, Long> reads) {
                stored.putAll(reads);
            }
        };
        return new ReadCounts(table, config, Clock.systemUTC());
    }
}
