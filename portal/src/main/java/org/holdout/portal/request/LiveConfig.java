package org.holdout.portal.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the live updates of a request's page are bounded. */
@ConfigMapping(prefix = "holdout.portal.live")
interface LiveConfig {
    /** How long one stream stays open before the browser has to ask again; shorter than an access token's life. */
    @WithDefault("4m")
    Duration length();

    /** How long after a stream's start the page reads itself again: time for the gateway's subscription to stand. */
    @WithDefault("1s")
    Duration settle();
}
