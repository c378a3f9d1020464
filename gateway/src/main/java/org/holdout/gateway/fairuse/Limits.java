package org.holdout.gateway.fairuse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The points of callers in this gateway's memory; nothing of a caller is written anywhere. */
@ApplicationScoped
class Limits {
    /** In which points fill up again. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private final FairUseConfig config;
    private final Cache<String, Bucket> callers;

    Limits(FairUseConfig config) {
        this.config = config;
        callers = Caffeine.newBuilder()
                .maximumSize(config.maxCallers())
                .expireAfterAccess(WINDOW)
                .build();
    }

    /** How many points a caller can have at once who has so many a minute. */
    int atOnce(int aMinute) {
        return Math.min(aMinute, config.burst());
    }

    /** Takes points of a caller, if there are so many. */
    ConsumptionProbe take(String caller, int aMinute, long points) {
        return callers.get(
                        caller,
                        unknown -> Bucket.builder().addLimit(limit(aMinute)).build())
                .tryConsumeAndReturnRemaining(points);
    }

    /** So many points a minute, filling up evenly to what there can be at once. */
    Bandwidth limit(int aMinute) {
        return Bandwidth.builder()
                .capacity(atOnce(aMinute))
                .refillGreedy(aMinute, WINDOW)
                .build();
    }
}
