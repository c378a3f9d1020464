package org.holdout.request.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.describe;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.send;
import static org.holdout.request.intake.EvidenceFixture.text;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UploadIT {

    @Test
    void aFileComesBackBitForBitWithItsHash() throws Exception {
        // Given
        byte[] picture = png();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));

        // When
        String id = upload("ana", draft("ana"), "../Antwort über mich.png", picture)
                .statusCode(201)
                .body("kind.id", equalTo(SCREENSHOT))
                .body("fileName", equalTo("Antwort über mich.png"))
                .body("mediaType", equalTo("image/png"))
                .body("size", equalTo(picture.length))
                .body("sha256", equalTo(sha256))
                .extract()
                .path("id");

        // Then
        Response download = as("ana").get("/evidence/{id}/content", id);
        assertEquals(200, download.statusCode());
        assertArrayEquals(picture, download.asByteArray());
        assertEquals("image/png", download.contentType());
        assertEquals("nosniff", download.header("X-Content-Type-Options"));
        assertEquals("sandbox; default-src 'none'", download.header("Content-Security-Policy"));
        assertEquals(
                "attachment; filename=\"Antwort _ber mich.png\"; filename*=UTF-8''Antwort%20%C3%BCber%20mich.png",
                download.header("Content-Disposition"));
    }

    @Test
    void aFileOfTheLargestSizeIsTakenAndALargerOneIsNot() {
        // Given
        String request = draft("ana");
        int mebibytes = 1024 * 1024;

        // Then
        upload("ana", request, "most.txt", text(20 * mebibytes)).statusCode(201).body("size", equalTo(20 * mebibytes));
        upload("ana", request, "more.txt", text(21 * mebibytes))
                .statusCode(413)
                .body("code", equalTo("PAYLOAD_TOO_LARGE"))
                .body("detail", containsString("20 MiB"));
    }

    @Test
    void aProgramCalledPngIsRefusedWithASentence() {
        upload("ana", draft("ana"), "answer.png", "MZ\0\0\0\0".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_REJECTED"))
                .body("detail", containsString("neither a picture"));
    }

    @Test
    void theFiftyFirstPieceIsRefused() {
        // Given
        String request = draft("ana");
        for (int i = 0; i < 50; i++) {
            describe("ana", request, Map.of("kind", "prompt-record", "prompt", "Question " + i))
                    .statusCode(200);
        }

        // Then
        upload("ana", request, "answer.png", png()).statusCode(422).body("code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void anotherPersonsRequestAndFileDoNotExist() {
        // Given
        String request = draft("ana");
        String piece = upload("ana", request, "answer.png", png()).extract().path("id");

        // Then
        upload("ben", request, "answer.png", png()).statusCode(404).body("code", equalTo("NOT_FOUND"));
        describe("ben", request, Map.of("kind", "prompt-record", "prompt", "Who?"))
                .statusCode(404);
        as("ben").get("/evidence/{id}/content", piece).then().statusCode(404);
        as("ben").delete("/evidence/{id}", piece).then().statusCode(404);
        as("ana").get("/evidence/{id}/content", UUID.randomUUID()).then().statusCode(404);
        RestAssured.get("/evidence/{id}/content", piece).then().statusCode(401);
    }

    @Test
    void theSameKeyUploadsOnceAndAnotherFileUnderItIsRefused() {
        // Given
        String request = draft("ana");
        String key = UUID.randomUUID().toString();
        byte[] picture = png();

        // When
        String first =
                withKey(request, key, picture).then().statusCode(201).extract().path("id");
        String again =
                withKey(request, key, picture).then().statusCode(201).extract().path("id");

        // Then
        assertEquals(first, again);
        withKey(request, key, png()).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as("ana").get("/requests/{id}", request).then().body("evidence", hasSize(1));
    }

    @Test
    void theOriginalIsNoRedactedCopyOfItself() {
        String request = draft("ana");
        byte[] picture = png();
        String original =
                upload("ana", request, "answer.png", picture).extract().path("id");

        as("ana")
                .multiPart("kind", SCREENSHOT)
                .multiPart("redactionOf", original)
                .multiPart("file", "redacted.png", picture, "image/png")
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("file"));
        as("ana").get("/requests/{id}", request).then().body("evidence", hasSize(1));
    }

    @Test
    void wrongFieldsAreNamed() {
        // Given
        String request = draft("ana");
        String other =
                upload("ana", draft("ana"), "answer.png", png()).extract().path("id");

        // Then
        send("ana", request, "gossip", "answer.png", png())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        send("ana", request, "one-time-code", "answer.png", png())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        as("ana")
                .multiPart("kind", SCREENSHOT)
                .multiPart("redactionOf", other)
                .multiPart("file", "answer.png", png(), "image/png")
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("redactionOf"));
        as("ana")
                .multiPart("kind", SCREENSHOT)
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("file"));
    }

    @Test
    void aPieceLeavesADraftAndTakesItsFileAlong() {
        // Given
        String request = draft("ana");
        String piece = upload("ana", request, "answer.png", png()).extract().path("id");

        // When
        as("ana").delete("/evidence/{id}", piece).then().statusCode(204);

        // Then
        as("ana").get("/evidence/{id}/content", piece).then().statusCode(404);
        as("ana").get("/requests/{id}", request).then().body("evidence", hasSize(0));
    }

    private static Response withKey(String request, String key, byte[] picture) {
        return as("ana")
                .header("Idempotency-Key", key)
                .multiPart("kind", SCREENSHOT)
                .multiPart("file", "answer.png", picture, "image/png")
                .post("/requests/{id}/evidence", request);
    }
}
