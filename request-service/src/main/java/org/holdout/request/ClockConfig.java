package org.holdout.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** What time it is for this application. */
@ConfigMapping(prefix = "holdout.clock")
public interface ClockConfig {

    /**
     * How far the application's clock is ahead of the machine's, such as {@code P40D}, to see on one's own machine what a date
     * brings; refused in production. Tokens are checked by the machine's clock always.
     */
    @WithDefault("PT0S")
    @DurationMin
    Duration offset();
}
