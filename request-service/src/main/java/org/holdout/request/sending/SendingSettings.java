package org.holdout.request.sending;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much goes along with a letter by e-mail. */
@ConfigMapping(prefix = "holdout.sending")
public interface SendingSettings {

    /** How many pieces of evidence. */
    @WithDefault("20")
    @Min(0)
    int mostAttachments();

    /**
     * How large they may be together. As they travel they are a third larger, and {@code holdout.mail.max-size} bounds the whole; many
     * mail servers take no more than 10 to 25 MB.
     */
    @WithDefault("10M")
    MemorySize mostAttached();
}
