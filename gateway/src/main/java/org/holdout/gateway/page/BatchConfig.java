package org.holdout.gateway.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How links between the services' things are followed. */
@ConfigMapping(prefix = "holdout.gateway.batch")
interface BatchConfig {
    /** How many ids one call to a service may carry; the services take at most 100. */
    @WithDefault("100")
    @Min(1)
    @Max(100)
    int size();
}
