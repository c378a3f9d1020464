package org.holdout.request.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How erasures go. */
@ConfigMapping(prefix = "holdout.erasure")
public interface ErasureConfig {

    /** How many requests or files are removed at a time. */
    @WithDefault("100")
    @Min(1)
    int batch();

    /**
     * How long after its beginning an erasure is gone through once more and then forgotten. Longer than {@code
     * holdout.keys.cache-expiry}, so that what another replica still wrote with a key in its memory goes too.
     */
    @WithDefault("30M")
    @DurationMin(minutes = 1)
    Duration settle();

    /** How often unfinished erasures are taken up; the first time is at the start. */
    @WithDefault("5M")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** How many of them are taken up at once. */
    @WithDefault("100")
    @Min(1)
    int sweepBatch();
}
