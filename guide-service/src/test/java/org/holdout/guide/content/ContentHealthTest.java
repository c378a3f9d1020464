package org.holdout.guide.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.holdout.guide.guide.GuideChanges;
import org.junit.jupiter.api.Test;

class ContentHealthTest {

    private final ContentStatus status = new ContentStatus(new SimpleMeterRegistry(), () -> 0);
    private final ContentHealth health = new ContentHealth(status, () -> 0);

    @Test
    void beforeTheLoadItIsNotReady() {
        assertEquals(Status.DOWN, health.call().getStatus());
    }

    @Test
    void aWholeLoadIsComplete() {
        status.loaded(new LoadReport(2, 0, GuideChanges.NONE, List.of()));

        HealthCheckResponse response = health.call();

        assertEquals(Status.UP, response.getStatus());
        assertEquals("complete", response.getData().orElseThrow().get("state"));
    }

    @Test
    void aBrokenFileMakesItDegradedAndSaysWhy() {
        status.loaded(new LoadReport(
                2, 0, GuideChanges.NONE, List.of(new ContentProblem("a.yaml", 3, "vendor.name", "is wrong"))));

        HealthCheckResponse response = health.call();

        assertEquals(Status.UP, response.getStatus());
        assertEquals("degraded", response.getData().orElseThrow().get("state"));
        assertEquals(1L, response.getData().orElseThrow().get("broken"));
        assertEquals(
                "a.yaml: vendor.name: is wrong (line 3)",
                response.getData().orElseThrow().get("problems"));
    }

    @Test
    void whenEveryFileIsBrokenItIsNotReady() {
        status.loaded(
                new LoadReport(1, 0, GuideChanges.NONE, List.of(ContentProblem.of("a.yaml", "is no readable YAML"))));

        assertEquals(Status.DOWN, health.call().getStatus());
    }
}
