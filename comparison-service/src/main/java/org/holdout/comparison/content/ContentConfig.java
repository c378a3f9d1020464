package org.holdout.comparison.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How the content that comes with the service is read. */
@ConfigMapping(prefix = "holdout.content")
interface ContentConfig {

    /** The largest content file that is read, in bytes. */
    @WithDefault("1048576")
    @Min(1)
    int maxFileBytes();
}
