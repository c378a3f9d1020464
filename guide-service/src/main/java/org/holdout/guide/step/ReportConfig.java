package org.holdout.guide.step;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of readers' reports. */
@ConfigMapping(prefix = "holdout.reports")
public interface ReportConfig {

    /** How many reports on a step put it in doubt. */
    @WithDefault("3")
    int needed();

    /** How long a report counts, in whole days; afterwards it is forgotten. */
    @WithDefault("30d")
    Duration window();

    /** How many steps one address may report on in a day. */
    @WithDefault("20")
    int perAddressADay();

    /** How many reports are forgotten in one statement. */
    @WithDefault("1000")
    int purgeBatch();
}
