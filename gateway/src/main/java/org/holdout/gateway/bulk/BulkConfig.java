package org.holdout.gateway.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How an import's progress is followed. */
@ConfigMapping(prefix = "holdout.gateway.bulk")
interface BulkConfig {
    /** How often request-service is asked while a subscription to an import is open. */
    @WithDefault("1s")
    @DurationMin(millis = 100)
    Duration askEvery();

    /** How many such subscriptions may be open at once. */
    @WithDefault("200")
    @Min(1)
    int most();

    /** How many of them one caller may have open. */
    @WithDefault("20")
    @Min(1)
    int mostOfCaller();
}
