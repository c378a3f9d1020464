package org.holdout.guide.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of the content that is loaded at start. */
@ConfigMapping(prefix = "holdout.content")
public interface ContentConfig {

    /** The largest content file, in characters. */
    @WithDefault("1000000")
    int maxFileSize();
}
