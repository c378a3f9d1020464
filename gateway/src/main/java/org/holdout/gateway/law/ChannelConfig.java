package org.holdout.gateway.law;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How this gateway knows by which ways vendors take requests. */
@ConfigMapping(prefix = "holdout.gateway.channels")
interface ChannelConfig {
    /** How often that is read again; it changes with request-service's content alone. */
    @WithDefault("10m")
    @DurationMin(seconds = 1)
    Duration every();

    /** How long is waited after a first read that failed; twice as long after each further one. */
    @WithDefault("500ms")
    @DurationMin(millis = 1)
    Duration firstRetry();

    /** The longest wait between two reads that fail. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration longestRetry();
}
