package org.holdout.gateway.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient erasing a person is with a service that does not answer. */
@ConfigMapping(prefix = "holdout.gateway.erasure")
interface ErasureConfig {
    /** How often a step is tried again. */
    @WithDefault("4")
    int retries();

    /** How long is waited before the first of them; twice as long before each further one. */
    @WithDefault("300ms")
    Duration firstWait();

    /** The longest wait between two of them. */
    @WithDefault("3s")
    Duration longestWait();
}
