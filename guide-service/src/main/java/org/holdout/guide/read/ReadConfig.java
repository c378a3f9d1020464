package org.holdout.guide.read;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the counting of reads. */
@ConfigMapping(prefix = "holdout.reads")
public interface ReadConfig {

    /** How many guides, each day by itself, are counted in memory until the next flush; further ones are not counted. */
    @WithDefault("10000")
    int held();

    /** How long the database may take for a flush. */
    @WithDefault("10s")
    Duration flushTimeout();

    /** How far back reads are told and kept, in whole days. */
    @WithDefault("30d")
    Duration window();

    /** How many counts are forgotten in one statement. */
    @WithDefault("1000")
    int purgeBatch();
}
