package org.holdout.guide.guide;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When a guide is due to be checked. */
@ConfigMapping(prefix = "holdout.checks")
public interface CheckConfig {

    /** How long ago a guide may have been checked before that counts as too long, in whole days. */
    @WithDefault("365d")
    @DurationMin(days = 1)
    Duration staleAfter();
}
