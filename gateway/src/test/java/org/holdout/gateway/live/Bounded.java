package org.holdout.gateway.live;

/** Settings for a test. */
record Bounded(int buffer, int guideSubscriptions, int policySubscriptions) implements LiveConfig {}
