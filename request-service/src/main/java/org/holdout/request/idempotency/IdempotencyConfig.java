package org.holdout.request.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long keys are remembered, and how long they may be. */
@ConfigMapping(prefix = "holdout.idempotency")
public interface IdempotencyConfig {

    /** How long the same key gives the same answer. */
    @WithDefault("30D")
    @DurationMin(hours = 1)
    Duration keep();

    /** How often older keys are forgotten. */
    @WithDefault("6H")
    @DurationMin(seconds = 1)
    Duration purgeEvery();

    /** How many are forgotten in one transaction. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();

    /** The most characters of a key. */
    @WithDefault("200")
    @Min(1)
    int maxLength();
}
