package org.holdout.request.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of what people take away. */
@ConfigMapping(prefix = "holdout.export")
public interface ExportConfig {

    /** How many people can take everything away at the same time, for each replica; others are asked to come back. */
    @WithDefault("4")
    @Min(1)
    int atOnce();

    /** How many rows of mail are read at a time. */
    @WithDefault("200")
    @Min(1)
    int mailBatch();

    /** How long one may take from its first byte to its last, however slowly it is read; then it is cut off. */
    @WithDefault("PT15M")
    @DurationMin(seconds = 1)
    Duration timeLimit();
}
