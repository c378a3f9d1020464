package org.holdout.guide.guide;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of what editors write. */
@ConfigMapping(prefix = "holdout.revisions")
public interface RevisionConfig {

    /** The shortest reason for a revision, in characters. */
    @WithDefault("3")
    int minReason();

    /** The longest, in characters. */
    @WithDefault("300")
    int maxReason();
}
