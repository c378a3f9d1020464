package org.holdout.request.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How a contact address is confirmed. */
@ConfigMapping(prefix = "holdout.contact")
public interface ContactSettings {

    /** How long a code can be used. */
    @WithDefault("10M")
    @DurationMin(minutes = 1)
    @DurationMax(days = 1)
    Duration codeLifetime();

    /** How often one may be typed; a code that was missed so often is worth nothing. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int tries();

    /** How long after one code the next can be asked for. */
    @WithDefault("1M")
    @DurationMin
    Duration resendAfter();

    /** How many codes one person, and how many one address, may be sent within {@link #within}. */
    @WithDefault("10")
    @Min(1)
    int most();

    /** The time that {@link #most} is about; what was sent before is forgotten. */
    @WithDefault("1D")
    @DurationMin(minutes = 1)
    Duration within();

    /** How often that is forgotten. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration purgeEvery();
}
