package org.holdout.comparison.outcome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How outcomes are counted. */
@ConfigMapping(prefix = "holdout.outcomes")
public interface OutcomeConfig {

    /** How often is looked for people whose deadline passed without an answer. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration overdueEvery();

    /** How many of them are counted anew in one transaction. */
    @WithDefault("200")
    @Min(1)
    int overdueBatch();

    /** How many messages a rebuild reads at once; each is counted in a transaction of its own. */
    @WithDefault("200")
    @Min(1)
    int rebuildBatch();

    /** How long a rebuild waits for the broker before it fails. */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration rebuildWait();
}
