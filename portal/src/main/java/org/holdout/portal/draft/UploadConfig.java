package org.holdout.portal.draft;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the portal passes on as evidence. */
@ConfigMapping(prefix = "holdout.portal.upload")
public interface UploadConfig {
    /** The largest file, as the gateway has it; a larger one is refused on the form, below quarkus.http.limits.max-body-size. */
    @WithDefault("20M")
    MemorySize maxSize();
}
