package org.holdout.request.retention;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestErased;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.request.RequestTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that were withdrawn on 10 February 2026, with the usual three years to stay. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RetentionIT {

    @Inject
    RetentionSweep sweep;

    @Inject
    EvidenceSettings settings;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private PersonWithEverything zoe;

    @BeforeEach
    void withdrawn() {
        it("2026-02-10");
        zoe = new PersonWithEverything();
        act(Map.of("action", "WITHDRAW", "happenedOn", "2026-02-10"));
    }

    @Test
    void aRequestSaysWhenItWillBeErased() {
        assertEquals("2029-02-10", read().getString("eraseOn"));
    }

    @Test
    void itsOwnerIsToldAMonthBeforeAndOnceAndThenItGoesWithItsFiles() {
        sweepOn("2029-01-10");
        assertEquals(List.of(), notices());
        sweepOn("2029-01-11");
        sweepOn("2029-01-12");
        assertEquals(List.of("2029-02-10"), notices());
        sweepOn("2029-02-09");
        assertTrue(Files.exists(vaultFile()));

        sweepOn("2029-02-10");

        zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(404);
        zoe.call().get("/requests/{id}", zoe.draft).then().statusCode(200);
        assertFalse(Files.exists(vaultFile()));
        assertEquals(List.of(), notices());
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertInstanceOf(
                    RequestErased.class, topic.of(zoe.sent, 3).getLast().event());
        }
    }

    @Test
    void whoWasToldLateHasTheWholeMonthAllTheSame() {
        sweepOn("2030-06-01");
        assertEquals(List.of("2030-07-01"), notices());
        assertEquals("2030-07-01", read().getString("eraseOn"));

        sweepOn("2030-06-30");
        assertTrue(Files.exists(vaultFile()));
        sweepOn("2030-07-01");

        zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(404);
    }

    @Test
    void whoKeepsItHasAnotherYearAndIsToldAgain() {
        sweepOn("2029-01-11");

        JsonPath kept = keep(read().getInt("version"));
        sweepOn("2029-02-10");

        assertEquals("2030-02-10", kept.getString("eraseOn"));
        assertEquals("2030-02-10", read().getString("eraseOn"));
        sweepOn("2030-01-11");
        assertTrue(notices().contains("2030-02-10"));
    }

    @Test
    void whatIsReopenedStays() {
        sweepOn("2029-01-11");

        act(Map.of("action", "RETRACT_ENTRY", "entry", read().getString("timeline[1].id")));
        sweepOn("2029-02-10");

        assertNull(read().getString("eraseOn"));
        assertTrue(Files.exists(vaultFile()));
    }

    @Test
    void whatHasNotEndedCannotBeKeptLonger() {
        zoe.call()
                .body(Map.of("version", 1))
                .post("/requests/{id}/keep", zoe.draft)
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"));
    }

    @Test
    void anErasureOfWhichOnlyTheFilesWentIsFinishedByTheNext() throws Exception {
        sweepOn("2029-01-11");
        Files.delete(vaultFile());

        sweepOn("2029-02-10");

        zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(404);
    }

    private void sweepOn(String day) {
        it(day);
        sweep.sweep();
    }

    private static void it(String day) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    private JsonPath read() {
        return zoe.call()
                .get("/requests/{id}", zoe.sent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void act(Map<String, Object> action) {
        Map<String, Object> body = new HashMap<>(action);
        body.put("version", read().getInt("version"));
        zoe.call().body(body).post("/requests/{id}/actions", zoe.sent).then().statusCode(200);
    }

    private JsonPath keep(int version) {
        return zoe.call()
                .body(Map.of("version", version))
                .header("Idempotency-Key", "keep")
                .post("/requests/{id}/keep", zoe.sent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> notices() {
        return zoe.call()
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.kind == 'ERASURE_AHEAD' }.aboutOn");
    }

    private Path vaultFile() {
        return settings.folder().orElseThrow().resolve(zoe.file.substring(0, 2)).resolve(zoe.file);
    }
}
