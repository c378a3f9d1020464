package org.holdout.operations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The log of what operators and editors did, and the bounds of it. */
@ConfigMapping(prefix = "holdout.audit")
public interface AuditConfig {

    /**
     * How long it is kept who did something; what was done stays. At least 365 days, since the database forgets nobody earlier.
     */
    @WithDefault("730D")
    @DurationMin(days = 365)
    Duration keepActor();

    /** How often those whose time is over are forgotten. */
    @WithDefault("12H")
    @DurationMin(seconds = 1)
    Duration forgetEvery();

    /** How many are forgotten at once. */
    @WithDefault("1000")
    @Min(1)
    int forgetBatch();

    /** How many entries a page has when nobody says. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The most entries of a page. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();
}
