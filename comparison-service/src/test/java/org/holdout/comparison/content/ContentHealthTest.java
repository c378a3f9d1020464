package org.holdout.comparison.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class ContentHealthTest {

    private final ContentState state = new ContentState();

    @Test
    void itIsNotReadyBeforeTheContentIsLoaded() {
        assertEquals(HealthCheckResponse.Status.DOWN, health().getStatus());
    }

    @Test
    void aSkippedFileLeavesItReadyButDegradedAndNamed() {
        state.skipped("facts/meta.yaml", "facts/meta.yaml, vendor: is missing");
        state.loaded();

        assertEquals(HealthCheckResponse.Status.UP, health().getStatus());
        assertEquals(
                Map.of("state", "degraded", "facts/meta.yaml", "facts/meta.yaml, vendor: is missing"),
                health().getData().orElseThrow());
    }

    private HealthCheckResponse health() {
        return new ContentHealth(state).call();
    }
}
