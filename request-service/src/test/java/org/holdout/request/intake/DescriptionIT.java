package org.holdout.request.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.SECRET;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.describe;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DescriptionIT {

    private static final Map<String, Object> WHOLE = Map.of(
            "kind",
            SCREENSHOT,
            "prompt",
            "Who restores violins in Galway?",
            "output",
            "That would be " + SECRET,
            "product",
            "Meta AI",
            "model",
            "unknown",
            "capturedAt",
            "2026-01-20T12:00:00+01:00",
            "country",
            "IE",
            "searchOff",
            true,
            "memoryOff",
            true,
            "identifyingStrings",
            List.of("zoe example"));

    @Test
    void aDescriptionStandsAloneKeepsItsZoneAndIsJudged() {
        describe("ana", draft("ana"), WHOLE)
                .statusCode(200)
                .body("sha256", nullValue())
                .body("description.output", equalTo("That would be " + SECRET))
                .body("description.capturedAt", equalTo("2026-01-20T12:00:00+01:00"))
                .body(
                        "strength.findAll { it.passed }.id",
                        equalTo(List.of("neutral_prompt", "no_live_search", "complete_context", "link_to_person")));
    }

    @Test
    void aPictureIsDescribedAndItsPromptCountsAsRecorded() {
        // Given
        String request = draft("ana");
        String piece = upload("ana", request, "answer.png", png()).extract().path("id");
        Map<String, Object> said = new HashMap<>(WHOLE);
        said.put("evidence", piece);

        // When
        describe("ana", request, said).statusCode(200).body("id", equalTo(piece));

        // Then
        as("ana")
                .get("/requests/{id}", request)
                .then()
                .body("evidence[0].description.product", equalTo("Meta AI"))
                .body("requirements.findAll { it.present }.kind.id", equalTo(List.of("prompt-record", SCREENSHOT)))
                .body("requirements.findAll { it.when == 'DURING' }.kind.id", hasItem("one-time-code"));
    }

    @Test
    void aDescriptionNamesTheFilesThatShowItOfItsOwnRequest() {
        // Given
        String request = draft("ana");
        String picture = upload("ana", request, "answer.png", png()).extract().path("id");
        String elsewhere =
                upload("ana", draft("ana"), "answer.png", png()).extract().path("id");
        Map<String, Object> said = new HashMap<>(WHOLE);

        // When
        said.put("captures", List.of(picture));
        String naming = describe("ana", request, said)
                .statusCode(200)
                .body("description.captures", equalTo(List.of(picture)))
                .extract()
                .path("id");

        // Then
        for (String wrong : List.of(elsewhere, naming)) {
            said.put("captures", List.of(picture, wrong));
            describe("ana", request, said).statusCode(400).body("errors[0].field", equalTo("captures[1]"));
        }
    }

    @Test
    void aFileThatIsRemovedFromADraftIsNoLongerNamed() {
        // Given
        String request = draft("ana");
        String picture = upload("ana", request, "answer.png", png()).extract().path("id");
        Map<String, Object> said = new HashMap<>(WHOLE);
        said.put("captures", List.of(picture));
        describe("ana", request, said).statusCode(200);

        // When
        as("ana").delete("/evidence/{id}", picture).then().statusCode(204);

        // Then
        as("ana").get("/requests/{id}", request).then().body("evidence[0].description.captures", equalTo(List.of()));
    }

    @Test
    void wordsComeInTheReadersLanguage() {
        as("ana")
                .header("Accept-Language", "de")
                .contentType("application/json")
                .body(Map.of("kind", "prompt-record", "prompt", "Wer?"))
                .post("/requests/{id}/evidence-descriptions", draft("ana"))
                .then()
                .body("kind.name", equalTo("Genauer Wortlaut der Eingabe"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        describe(
                        "ana",
                        draft("ana"),
                        Map.of(
                                "kind",
                                SCREENSHOT,
                                "prompt",
                                "a".repeat(1024 * 1024),
                                "country",
                                "Ireland",
                                "capturedAt",
                                "2999-01-01T00:00:00Z",
                                "identifyingStrings",
                                List.of("a".repeat(201))))
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", equalTo(List.of("prompt", "country", "capturedAt", "identifyingStrings[0]")));
    }

    @Test
    void ofAOneTimeCodeOnlyFactAndTimeAreKept() {
        // Given
        String request = draft("ana");

        // Then
        describe("ana", request, Map.of("kind", "one-time-code", "note", "123456"))
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        describe("ana", request, Map.of("kind", "one-time-code", "capturedAt", "2026-01-20T12:00:00+01:00"))
                .statusCode(200);
    }
}
