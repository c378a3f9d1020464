package org.holdout.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Subscriptions. */
@ConfigMapping(prefix = "holdout.gateway.live")
interface LiveConfig {
    /** How many changes wait for one slow subscription before the oldest are dropped. */
    @WithDefault("256")
    @Min(1)
    int buffer();

    /**
     * How old a change may be that an organisation is told without a question: of an older one, which waited somewhere, it is asked
     * first whether the organisation may still see the request. 0 asks of each. The clocks of the applications must agree to less.
     */
    @WithDefault("1s")
    @DurationMin
    Duration askAfter();

    /** How many subscriptions to guides, which need no token, may be open at once. */
    @WithDefault("5000")
    @Min(1)
    int guideSubscriptions();

    /** How many subscriptions to policies and facts, which need no token, may be open at once. */
    @WithDefault("5000")
    @Min(1)
    int policySubscriptions();

    /** How many subscriptions to requests may be open at once. */
    @WithDefault("5000")
    @Min(1)
    int requestSubscriptions();

    /** How many of those, of each of the three kinds, one caller or one address may hold; the portal speaks for many and is not held to it. */
    @WithDefault("100")
    @Min(1)
    int subscriptionsOfCaller();
}
