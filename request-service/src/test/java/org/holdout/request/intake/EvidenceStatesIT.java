package org.holdout.request.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.describe;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.send;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EvidenceStatesIT {

    @Test
    void afterSendingEvidenceIsAddedButNeitherRemovedNorReworded() {
        // Given
        String request = draft("ana");
        String before = describe("ana", request, prompt("Who?")).extract().path("id");
        act(request, Map.of("action", "SEND", "version", 1));

        // Then
        String after = upload("ana", request, "confirmation.png", png())
                .statusCode(201)
                .extract()
                .path("id");
        as("ana").delete("/evidence/{id}", after).then().statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
        describe("ana", request, Map.of("kind", SCREENSHOT, "evidence", before, "prompt", "Another?"))
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"));
        describe("ana", request, Map.of("kind", SCREENSHOT, "evidence", after, "note", "Sent at noon"))
                .statusCode(200);
    }

    @Test
    void evidenceStaysWhenTheSendingIsRetracted() {
        // Given
        String request = draft("ana");
        String piece = describe("ana", request, prompt("Who?")).extract().path("id");
        act(request, Map.of("action", "SEND", "version", 1));
        String sending = as("ana").get("/requests/{id}", request).path("timeline[0].id");
        act(request, Map.of("action", "RETRACT_ENTRY", "entry", sending, "version", 2));

        // Then
        as("ana").delete("/evidence/{id}", piece).then().statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
    }

    @Test
    void aPieceWithARedactedCopyStays() {
        // Given
        String request = draft("ana");
        String original = upload("ana", request, "answer.png", png()).extract().path("id");
        as("ana")
                .multiPart("kind", SCREENSHOT)
                .multiPart("redactionOf", original)
                .multiPart("file", "redacted.png", png(), "application/octet-stream")
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(201);

        // Then
        as("ana").delete("/evidence/{id}", original).then().statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
    }

    @Test
    void aWithdrawnRequestTakesNoMoreEvidence() {
        // Given
        String request = draft("ana");
        act(request, Map.of("action", "SEND", "version", 1));
        act(request, Map.of("action", "WITHDRAW", "version", 2));

        // Then
        upload("ana", request, "late.png", png()).statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
    }

    @Test
    void uploadsAtTheSameTimeKeepTheBound() throws Exception {
        // Given
        String request = draft("ana");
        for (int i = 0; i < 48; i++) {
            describe("ana", request, prompt("Question " + i));
        }
        List<Callable<Integer>> uploads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            uploads.add(
                    () -> send("ana", request, SCREENSHOT, "answer.png", png()).statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(uploads)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertEquals(
                List.of(201, 201, 422, 422, 422, 422), answers.stream().sorted().toList());
    }

    private static Map<String, Object> prompt(String prompt) {
        return Map.of("kind", SCREENSHOT, "prompt", prompt);
    }

    private static void act(String request, Map<String, Object> action) {
        as("ana")
                .contentType(ContentType.JSON)
                .body(action)
                .post("/requests/{id}/actions", request)
                .then()
                .statusCode(200);
    }
}
