package org.holdout.request.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How erasures go. */
@ConfigMapping(prefix = "holdout.erasure")
public interface ErasureConfig {

    /** How many requests or files are removed at a time. */
    @WithDefault("100")
    int batch();

    /**
     * How long after its beginning an erasure is gone through once more and then forgotten. Longer than {@code
     * holdout.keys.cache-expiry}, so that what another replica still wrote with a key in its memory goes too.
     */
    @WithDefault("30M")
    Duration settle();

    /** How often unfinished erasures are taken up; the first time is at the start. */
    @WithDefault("5M")
    Duration sweepEvery();

    /** How many of them are taken up at once. */
    @WithDefault("100")
    int sweepBatch();
}
