package org.holdout.gateway.live;

import java.time.Duration;

/** Settings for a test. */
record Bounded(
        int buffer,
        int guideSubscriptions,
        int policySubscriptions,
        int requestSubscriptions,
        int subscriptionsOfCaller,
        Duration askAfter)
        implements LiveConfig {
    private static final Duration ASK_AFTER = Duration.ofSeconds(30);

    Bounded(int buffer, int subscriptions, int ofCaller) {
        this(buffer, subscriptions, subscriptions, subscriptions, ofCaller, ASK_AFTER);
    }
}
