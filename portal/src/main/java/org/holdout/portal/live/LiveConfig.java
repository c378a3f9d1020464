package org.holdout.portal.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the live updates of a page are bounded. */
@ConfigMapping(prefix = "holdout.portal.live")
interface LiveConfig {
    /** How long one stream stays open before the browser has to ask again; shorter than an access token's life. */
    @WithDefault("4m")
    @DurationMin(seconds = 1)
    Duration length();

    /** How many streams of one topic may be open at once, so that strangers at guides take none from people at their requests; each holds a socket to the gateway. Beyond them pages stay as they are. */
    @WithDefault("500")
    @Min(1)
    int most();

    /**
     * How many of them one visitor may hold, so that nobody takes them all: an account, or without one everybody at one address
     * together; of IPv6, at one network of 64 bits.
     */
    @WithDefault("20")
    @Min(1)
    int mostOfVisitor();

    /** How long after a stream's start the page reads itself again: time for the gateway's subscription to stand. It does so once more after ten times as long. */
    @WithDefault("1s")
    @DurationMin
    Duration settle();
}
