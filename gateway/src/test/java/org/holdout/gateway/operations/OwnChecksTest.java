package org.holdout.gateway.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.mutiny.Uni;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnChecksTest {

    @Test
    void aHealthThatNeverAnswersIsToldAsFailedBesideTheRest() {
        Uni<List<HealthCheck>> checks = OwnChecks.own(Uni.createFrom().nothing(), Duration.ofMillis(1));

        assertEquals(
                List.of(new HealthCheck("own health", false, List.of("No answer within 0 seconds."))),
                checks.await().atMost(Duration.ofSeconds(30)));
    }

    @Test
    void theChannelsAreOneAndOneThatFailsIsAFailure() {
        SmallRyeHealth told = new SmallRyeHealth(Json.createObjectBuilder()
                .add("status", "DOWN")
                .add(
                        "checks",
                        Json.createArrayBuilder()
                                .add(check("SmallRye Reactive Messaging - liveness check", "UP"))
                                .add(check("SmallRye Reactive Messaging - readiness check", "DOWN"))
                                .add(check("shared limits", "UP")))
                .build());

        Uni<List<HealthCheck>> checks = OwnChecks.own(Uni.createFrom().item(told), Duration.ofSeconds(30));

        assertEquals(
                List.of(
                        new HealthCheck("channels", false, List.of()),
                        new HealthCheck("shared limits", true, List.of())),
                checks.await().atMost(Duration.ofSeconds(30)));
    }

    private static JsonObjectBuilder check(String name, String status) {
        return Json.createObjectBuilder().add("name", name).add("status", status);
    }
}
