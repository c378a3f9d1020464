package org.holdout.guide.guide;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of what editors write. */
@ConfigMapping(prefix = "holdout.revisions")
public interface RevisionConfig {

    /** The shortest reason for a revision, in characters. */
    @WithDefault("3")
    @Min(1)
    int minReason();

    /** The longest, in characters. */
    @WithDefault("300")
    @Min(1)
    int maxReason();
}
