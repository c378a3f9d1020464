package org.holdout.gateway.fairuse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where several gateways count together. Without an address each counts for itself, which is right for one. */
@ConfigMapping(prefix = "holdout.gateway.fair-use.redis")
interface SharedLimitConfig {
    /** Redis, such as {@code redis://:password@redis.internal:6379} or {@code rediss://…} with TLS. */
    Optional<String> url();

    /**
     * What callers are hashed with before Redis sees them, the same for all gateways; at least 32 characters, and needed with an
     * address. Nobody can be found in Redis without it, and nobody from one day to the next.
     */
    Optional<String> secret();

    /** How long an answer of Redis is waited for; then this gateway counts for itself. */
    @WithDefault("100ms")
    @DurationMin(millis = 1)
    Duration within();

    /** How long Redis is left alone after it failed. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration retryAfter();
}
