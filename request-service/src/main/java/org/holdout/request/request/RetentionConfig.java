package org.holdout.request.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long closed and withdrawn requests are kept. */
@ConfigMapping(prefix = "holdout.retention")
public interface RetentionConfig {

    /**
     * So many months after its end was recorded a request is erased. Three years: as long as most claims that a request bears out
     * can be made, such as the regular period of section 195 of the German Civil Code. At least a year, so that a complaint that
     * comes late still finds it.
     */
    @WithDefault("36")
    @Min(12)
    @Max(240)
    int afterMonths();

    /** So many days before, at the least, its owner is told. */
    @WithDefault("30")
    @Min(7)
    @Max(365)
    int noticeDays();

    /** How many months longer it stays when its owner keeps it. */
    @WithDefault("12")
    @Min(1)
    @Max(60)
    int keepMonths();

    /** How often is looked for requests whose time is over. */
    @WithDefault("6H")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** How long after the start the first look is taken. */
    @WithDefault("1M")
    @DurationMin
    Duration sweepDelay();

    /** How many requests a look takes up at a time. */
    @WithDefault("100")
    @Min(1)
    int batch();
}
