package org.holdout.request.refusal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of asking what can be said to refusals. */
@ConfigMapping(prefix = "holdout.refusal")
public interface RefusalConfig {

    /** The most cases asked about in one call. */
    @WithDefault("100")
    @Min(1)
    int maxCases();
}
