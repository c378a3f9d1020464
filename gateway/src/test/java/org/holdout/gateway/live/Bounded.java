package org.holdout.gateway.live;

import java.time.Duration;

/** Settings for a test. */
record Bounded(
        int buffer, int guideSubscriptions, int policySubscriptions, int subscriptionsOfCaller, Duration askAfter)
        implements LiveConfig {
    private static final Duration ASK_AFTER = Duration.ofSeconds(30);

    Bounded(int buffer, int subscriptions, int ofCaller) {
        this(buffer, subscriptions, subscriptions, ofCaller, ASK_AFTER);
    }
}
