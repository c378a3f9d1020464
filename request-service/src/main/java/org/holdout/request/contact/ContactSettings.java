package org.holdout.request.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a contact address is confirmed. */
@ConfigMapping(prefix = "holdout.contact")
public interface ContactSettings {

    /** How long a code can be used. */
    @WithDefault("10M")
    Duration codeLifetime();

    /** How often one may be typed; a code that was missed so often is worth nothing. */
    @WithDefault("5")
    int tries();

    /** How long after one code the next can be asked for. */
    @WithDefault("1M")
    Duration resendAfter();

    /** How many codes one person, and how many one address, may be sent within {@link #within}. */
    @WithDefault("10")
    int most();

    /** The time that {@link #most} is about; what was sent before is forgotten. */
    @WithDefault("1D")
    Duration within();

    /** How often that is forgotten. */
    @WithDefault("1H")
    Duration purgeEvery();
}
