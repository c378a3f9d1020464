package org.holdout.gateway.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int A_MINUTE = 6000;
    private static final int OVER_THE_USUAL = 500;

    private final FairUseConfig config = new SmallRyeConfigBuilder()
            .withMapping(FairUseConfig.class)
            .withConverter(Duration.class, OVER_THE_USUAL, new DurationConverter())
            .withDefaultValue("holdout.gateway.fair-use.burst", "100")
            .build()
            .getConfigMapping(FairUseConfig.class);
    private final Limits limits = new Limits(config);

    @Test
    void noMoreIsSpentAtOnceThanCanBeSavedUpAndItFillsUpByTheMinutesRate() {
        assertTrue(limits.take("ana", A_MINUTE, 100).isConsumed());

        ConsumptionProbe refused = limits.take("ana", A_MINUTE, 100);

        assertFalse(refused.isConsumed());
        assertTrue(refused.getNanosToWaitForRefill() <= TimeUnit.SECONDS.toNanos(1), refused::toString);
        assertTrue(limits.take("ben", A_MINUTE, 100).isConsumed());
    }

    @Test
    void whoHasFewPointsAMinuteCanSpendThemAll() {
        assertEquals(3, limits.atOnce(3));
    }
}
