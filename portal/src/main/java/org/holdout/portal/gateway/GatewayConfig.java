package org.holdout.portal.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Where the gateway is and how long a page waits for it. */
@ConfigMapping(prefix = "holdout.gateway")
public interface GatewayConfig {
    /** The gateway's base address, without a path. */
    @WithDefault("http://127.0.0.1:8081")
    URI url();

    /** How long a page waits for one answer before it says that Holdout cannot be reached. */
    @WithDefault("15s")
    @DurationMin(millis = 1)
    Duration timeout();
}
