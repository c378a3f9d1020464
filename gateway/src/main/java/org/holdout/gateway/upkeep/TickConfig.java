package org.holdout.gateway.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The steps that people have done. */
@ConfigMapping(prefix = "holdout.gateway.ticks")
interface TickConfig {
    /** For how many guides an answer may hold them; each costs a call. */
    @WithDefault("20")
    int guides();

    /** How many of these calls run at once. */
    @WithDefault("4")
    int atOnce();
}
