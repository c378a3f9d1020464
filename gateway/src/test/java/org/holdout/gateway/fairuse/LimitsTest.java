package org.holdout.gateway.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.ConsumptionProbe;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int A_MINUTE = 6000;

    private final Limits limits = new Limits(FairUseFixture.config(Map.of("burst", "100")));

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
