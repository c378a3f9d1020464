package org.holdout.portal.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the key is published that signs requests' files. */
@ConfigMapping(prefix = "holdout.portal.signing-key")
interface SigningKeyConfig {
    /** How long others may keep it; a new key is known everywhere after that. */
    @WithDefault("1h")
    @DurationMin
    @DurationMax(days = 30)
    Duration maxAge();
}
