package org.holdout.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Of {@code --check}, and of the operators' page, which tries the same. */
@ConfigMapping(prefix = "holdout.check")
public interface CheckSettings {

    /** How long each neighbour has to answer. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration within();
}
