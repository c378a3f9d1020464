package org.holdout.request.law;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of what can be asked about laws, and the thresholds of timeliness. */
@ConfigMapping(prefix = "holdout.law")
public interface LawConfig {

    /** The most laws that one question by ids answers. */
    @WithDefault("100")
    @Min(1)
    int maxIds();

    /** A deadline at most so many days away is due soon. */
    @WithDefault("7")
    @Min(0)
    int soonDays();

    /** A deadline more than so many days ago is long overdue. */
    @WithDefault("30")
    @Min(0)
    int longDays();
}
