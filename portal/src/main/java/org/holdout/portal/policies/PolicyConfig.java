package org.holdout.portal.policies;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much the pages on the history of policies show. */
@ConfigMapping(prefix = "holdout.portal.policies")
interface PolicyConfig {
    /** How often the gateway is asked for 100 more versions for one picture; older versions are not in it. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int pictureCalls();

    /** The most places of a difference on one page, a sentence or a run of unchanged ones each. */
    @WithDefault("1000")
    @Min(10)
    @Max(10000)
    int places();
}
