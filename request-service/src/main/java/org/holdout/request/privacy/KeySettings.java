package org.holdout.request.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the wrapping key lies, and how many persons' keys are held in memory. */
@ConfigMapping(prefix = "holdout.keys")
public interface KeySettings {

    /**
     * The file with the wrapping key, outside the databases and the vault. A local run creates it when it is missing;
     * production refuses to create one, and refuses one that a local run created.
     */
    Path wrappingKeyFile();

    /** How many persons' unwrapped keys stay in memory at most. */
    @WithDefault("10000")
    @Min(0)
    long cacheSize();

    /**
     * How long an unwrapped key stays in memory after its last reading from the database. It is also the longest time
     * for which another replica can still open what belongs to a person erased here.
     */
    @WithDefault("PT10M")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration cacheExpiry();
}
