package org.holdout.guard;

import java.time.Duration;
import java.util.Set;

/** Settings as a test needs them. */
record LocalGuard(boolean allowPrivateAddresses) implements GuardConfig {

    @Override
    public Set<Integer> ports() {
        return Set.of(443, 8443);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(8);
    }

    @Override
    public int maxHeaders() {
        return 20;
    }

    @Override
    public int maxHeaderLine() {
        return 4096;
    }

    @Override
    public String userAgent() {
        return "Holdout";
    }
}
