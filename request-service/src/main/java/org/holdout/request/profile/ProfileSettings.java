package org.holdout.request.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much a profile may hold. */
@ConfigMapping(prefix = "holdout.profile")
public interface ProfileSettings {

    /** Characters of a name, an account name, an e-mail address. */
    @WithDefault("200")
    @Min(1)
    int maxLineLength();

    /** Characters of the postal address. */
    @WithDefault("1000")
    @Min(1)
    int maxAddressLength();

    /** How many account names. */
    @WithDefault("20")
    @Min(1)
    int maxAccountNames();
}
