package org.holdout.gateway.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How patient erasing a person is with a service that does not answer. */
@ConfigMapping(prefix = "holdout.gateway.erasure")
interface ErasureConfig {
    /** How often a step is tried again. */
    @WithDefault("4")
    @Min(0)
    @Max(20)
    int retries();

    /** How long is waited before the first of them; twice as long before each further one. */
    @WithDefault("300ms")
    @DurationMin(millis = 1)
    Duration firstWait();

    /** The longest wait between two of them. */
    @WithDefault("3s")
    @DurationMin(millis = 1)
    Duration longestWait();
}
