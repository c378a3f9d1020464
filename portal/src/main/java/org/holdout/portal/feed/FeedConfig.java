package org.holdout.portal.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much a feed tells. */
@ConfigMapping(prefix = "holdout.portal.feed")
interface FeedConfig {
    /** Changes in a feed; the gateway gives at most 100 at once. */
    @WithDefault("50")
    @Min(1)
    @Max(100)
    int size();
}
