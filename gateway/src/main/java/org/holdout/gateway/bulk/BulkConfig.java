package org.holdout.gateway.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an import's progress is followed. */
@ConfigMapping(prefix = "holdout.gateway.bulk")
interface BulkConfig {
    /** How often request-service is asked while a subscription to an import is open. */
    @WithDefault("1s")
    Duration askEvery();

    /** How many such subscriptions may be open at once. */
    @WithDefault("200")
    int most();
}
