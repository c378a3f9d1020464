package org.holdout.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Subscriptions. */
@ConfigMapping(prefix = "holdout.gateway.live")
interface LiveConfig {
    /** How many changes wait for one slow subscription before the oldest are dropped. */
    @WithDefault("256")
    @Min(1)
    int buffer();

    /** How many subscriptions to guides, which need no token, may be open at once. */
    @WithDefault("5000")
    @Min(1)
    int guideSubscriptions();

    /** How many subscriptions to policies and facts, which need no token, may be open at once. */
    @WithDefault("5000")
    @Min(1)
    int policySubscriptions();
}
