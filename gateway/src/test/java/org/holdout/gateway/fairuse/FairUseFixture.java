package org.holdout.gateway.fairuse;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as they are read, from a few values of {@code holdout.gateway.fair-use}. */
final class FairUseFixture {
    private static final int OVER_THE_USUAL = 500;

    private FairUseFixture() {}

    static FairUseConfig config(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(FairUseConfig.class)
                .withConverter(Duration.class, OVER_THE_USUAL, new DurationConverter());
        values.forEach((name, value) -> builder.withDefaultValue("holdout.gateway.fair-use." + name, value));
        return builder.build().getConfigMapping(FairUseConfig.class);
    }
}
