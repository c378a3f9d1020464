package org.holdout.guide.tick;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of the steps that people tick off. */
@ConfigMapping(prefix = "holdout.ticks")
public interface TickConfig {

    /** How many steps one person may have ticked off. */
    @WithDefault("2000")
    int perPerson();

    /** How long a tick is kept untouched, in whole days. */
    @WithDefault("400d")
    Duration keep();

    /** How many ticks are forgotten in one statement. */
    @WithDefault("1000")
    int purgeBatch();
}
