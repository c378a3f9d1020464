package org.holdout.guide.read;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of the counting of reads. */
@ConfigMapping(prefix = "holdout.reads")
public interface ReadConfig {

    /** How many guides, each day by itself, are counted in memory until the next flush; further ones are not counted. */
    @WithDefault("10000")
    @Min(1)
    int held();

    /** How often what was counted in memory is added to the database; a killed service loses that much. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    Duration flushEvery();

    /** How long the database may take for a flush. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration flushTimeout();

    /** How far back reads are told and kept, in whole days. */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration window();

    /** How often older ones are forgotten. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    Duration purgeEvery();

    /** How many counts are forgotten in one statement. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();
}
