package org.holdout.guide.tick;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of the steps that people tick off. */
@ConfigMapping(prefix = "holdout.ticks")
public interface TickConfig {

    /** How many steps one person may have ticked off. */
    @WithDefault("2000")
    @Min(1)
    int perPerson();

    /** How long a tick is kept untouched, in whole days. */
    @WithDefault("400d")
    @DurationMin(days = 1)
    Duration keep();

    /** How often ticks whose time is over are forgotten. */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    Duration purgeEvery();

    /** How many ticks are forgotten in one statement. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();
}
