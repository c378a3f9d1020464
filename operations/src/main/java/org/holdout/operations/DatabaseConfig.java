package org.holdout.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the databases of a service are watched. */
@ConfigMapping(prefix = "holdout.databases")
public interface DatabaseConfig {

    /** How often each database is asked whether it answers, for the metric that says so. */
    @WithDefault("15s")
    Duration measureEvery();
}
