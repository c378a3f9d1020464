package org.holdout.portal.together;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much one form asks for at once. */
@ConfigMapping(prefix = "holdout.portal.together")
interface TogetherConfig {
    /** The most companies that one form writes to, as request-service has it (holdout.request.max-linked); more are refused on the form. */
    @WithDefault("10")
    @Min(1)
    int most();
}
