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

    private final Cache<String, Bucket> callers;

    Limits(FairUseConfig config) {
        callers = Caffeine.newBuilder()
                .maximumSize(config.maxCallers())
                .expireAfterAccess(WINDOW)
                .build();
    }

    /** Takes points of a caller, if there are so many. */
    ConsumptionProbe take(String caller, int capacity, long points) {
        return callers.get(
                        caller,
                        unknown -> Bucket.builder().addLimit(limit(capacity)).build())
                .tryConsumeAndReturnRemaining(points);
    }

    /** So many points, filling up evenly. */
    static Bandwidth limit(int capacity) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(capacity, WINDOW)
                .build();
    }
}
