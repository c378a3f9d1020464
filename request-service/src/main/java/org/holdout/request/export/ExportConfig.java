package org.holdout.request.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of what people take away. */
@ConfigMapping(prefix = "holdout.export")
public interface ExportConfig {

    /** How many people can take everything away at the same time, for each replica; others are asked to come back. */
    @WithDefault("4")
    int atOnce();
}
