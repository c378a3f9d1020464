package org.holdout.comparison.matrix;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/** The bounds of one comparison. */
@ConfigMapping(prefix = "holdout.comparison")
public interface ComparisonConfig {

    /** How many vendors may be asked for at once. */
    @WithDefault("100")
    @Min(1)
    int maxVendors();

    /** The first day that may be asked about. */
    @WithDefault("2000-01-01")
    LocalDate firstDay();

    /** The last day that may be asked about. */
    @WithDefault("2199-12-31")
    LocalDate lastDay();
}
