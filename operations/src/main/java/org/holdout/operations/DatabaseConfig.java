package org.holdout.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the databases of a service are watched. */
@ConfigMapping(prefix = "holdout.databases")
public interface DatabaseConfig {

    /** How often each database is asked whether it answers, for the metric that says so. */
    @WithDefault("15s")
    @DurationMin(seconds = 1)
    Duration measureEvery();
}
