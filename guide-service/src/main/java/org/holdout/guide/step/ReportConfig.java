package org.holdout.guide.step;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds of readers' reports. */
@ConfigMapping(prefix = "holdout.reports")
public interface ReportConfig {

    /** How many reports on a step put it in doubt. */
    @WithDefault("3")
    @Min(1)
    int needed();

    /** How long a report counts, in whole days; afterwards it is forgotten. */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration window();

    /** How many steps one address may report on in a day. */
    @WithDefault("20")
    @Min(1)
    int perAddressADay();

    /** How often reports whose time is over are forgotten. */
    @WithDefault("5m")
    @DurationMin(seconds = 1)
    Duration forgetEvery();

    /** How many reports are forgotten in one statement. */
    @WithDefault("1000")
    @Min(1)
    int purgeBatch();
}
