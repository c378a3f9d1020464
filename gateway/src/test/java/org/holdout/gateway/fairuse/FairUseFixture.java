package org.holdout.gateway.fairuse;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as they are read, from a few values of {@code holdout.gateway.fair-use}. */
final class FairUseFixture {
    private static final int OVER_THE_USUAL = 500;

    private FairUseFixture() {}

    /** Redis at this address, and all else as it is shipped. */
    static SharedLimitConfig shared(String url, String secret) {
        return new SmallRyeConfigBuilder()
                .withMapping(SharedLimitConfig.class)
                .withConverter(Duration.class, OVER_THE_USUAL, new DurationConverter())
                .withDefaultValue("holdout.gateway.fair-use.redis.url", url)
                .withDefaultValue("holdout.gateway.fair-use.redis.secret", secret)
                .build()
                .getConfigMapping(SharedLimitConfig.class);
    }

    static FairUseConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(FairUseConfig.class)
                .withConverter(Duration.class, OVER_THE_USUAL, new DurationConverter());
        values.forEach((name, value) -> builder.withDefaultValue("holdout.gateway.fair-use." + name, value));
        return builder.build().getConfigMapping(FairUseConfig.class);
    }
}
