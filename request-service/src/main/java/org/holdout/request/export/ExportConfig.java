package org.holdout.request.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of what people take away. */
@ConfigMapping(prefix = "holdout.export")
public interface ExportConfig {

    /** How many people can take everything away at the same time, for each replica; others are asked to come back. */
    @WithDefault("4")
    int atOnce();

    /** How many rows of mail are read at a time. */
    @WithDefault("200")
    int mailBatch();

    /** How long one may take from its first byte to its last, however slowly it is read; then it is cut off. */
    @WithDefault("PT15M")
    Duration timeLimit();
}
