package org.holdout.portal.notices;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The count of unread notices in the head of every page. */
@ConfigMapping(prefix = "holdout.portal.notices")
public interface NoticesConfig {
    /** How old a count may be: so long it is kept, instead of asking for it with every page. */
    @WithDefault("1m")
    @DurationMin
    Duration countKept();

    /** For how many people counts are kept. */
    @WithDefault("10000")
    @Min(1)
    @Max(1_000_000)
    long countsKept();
}
