package org.holdout.guide.paging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of every list that this service answers. */
@ConfigMapping(prefix = "holdout.paging")
public interface PagingConfig {

    /** How many items a page holds when the caller does not say. */
    @WithDefault("20")
    @Min(1)
    int defaultSize();

    /** The most items a page may hold, and the most ids one call may name. */
    @WithDefault("100")
    @Min(1)
    int maxSize();
}
