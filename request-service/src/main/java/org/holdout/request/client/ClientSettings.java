package org.holdout.request.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How clients of organisations are read from Keycloak, and how long a new secret is shown. */
@ConfigMapping(prefix = "holdout.clients")
public interface ClientSettings {

    /** How many are read with one call. */
    @WithDefault("100")
    @Min(1)
    int page();

    /** The most that are read, of all organisations together. */
    @WithDefault("10000")
    @Min(1)
    int most();

    /** How long after a rotation the same idempotency key gets the secret again, for a caller who lost the answer. */
    @WithDefault("1H")
    @DurationMin
    Duration showAgainWithin();
}
