package org.holdout.request.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** Whoever reads German is refused in German, wherever in the service that happens; and everybody else in English. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class GermanRefusalsIT {

    private static final String PROGRAM =
            "This file is neither a picture (PNG, JPEG, WebP) nor a PDF, whatever its name says."
                    + " Text is taken as .txt, .html, .json or .eml.";

    private final String person = "person-" + UUID.randomUUID();

    @Test
    void aFileThatIsNoEvidenceIsRefusedInTheLanguageOfTheCall() {
        String request = draft(person);

        upload("de-AT, en;q=0.5", request, "x.exe")
                .statusCode(422)
                .header("Content-Language", "de")
                .body("code", equalTo("EVIDENCE_REJECTED"))
                .body("lang", equalTo("de"))
                .body("detail", containsString("weder ein Bild (PNG, JPEG, WebP) noch ein PDF"));
        for (String other : new String[] {"en", "fr", null}) {
            upload(other, request, "x.exe")
                    .statusCode(422)
                    .header("Content-Language", "en")
                    .body("lang", nullValue())
                    .body("detail", equalTo(PROGRAM));
        }
    }

    @Test
    void everyWrongFieldOfTheProfileIsNamedInGerman() {
        german().contentType(ContentType.JSON)
                .body(Map.of("email", "nobody", "country", "Ireland", "name", "a".repeat(201)))
                .put("/profile")
                .then()
                .statusCode(400)
                .body("lang", equalTo("de"))
                .body("detail", equalTo("Einige Angaben fehlen oder stimmen nicht."))
                .body(
                        "errors.message",
                        hasItems(
                                "Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.",
                                "Nehmen Sie ein Länderkürzel aus zwei Buchstaben, etwa IE.",
                                "Das ist zu lang. Kürzen Sie es auf höchstens 200 Zeichen."));
    }

    @Test
    void whatIsWrongWithOneOfSeveralDraftsIsNamedWithItsPlaceInGerman() {
        german().contentType(ContentType.JSON)
                .body(Map.of(
                        "inputs",
                        List.of(Map.of("vendor", "no-such-vendor", "country", "IE", "rights", List.of("OBJECTION")))))
                .post("/requests/linked")
                .then()
                .statusCode(400)
                .body("lang", equalTo("de"))
                .body("errors[0].field", equalTo("inputs[0].vendor"))
                .body("errors[0].message", equalTo("Es gibt kein Unternehmen mit dieser Kennung."));
    }

    @Test
    void aDayThatCannotBeIsRefusedInGerman() {
        act(Map.of("action", "SEND", "happenedOn", "2999-01-31"))
                .statusCode(400)
                .body("lang", equalTo("de"))
                .body("errors[0].field", equalTo("happenedOn"))
                .body(
                        "errors[0].message",
                        equalTo("Dieser Tag liegt in der Zukunft. Geben Sie den Tag an, an dem es geschah."));
    }

    @Test
    void whatIsNotThereIsMissingInGerman() {
        german().get("/requests/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("lang", equalTo("de"))
                .body("detail", equalTo("Es gibt keinen Antrag mit dieser Kennung."));
    }

    @Test
    void aCallThatWasRefusedInGermanIsRefusedInEnglishUnderTheSameKeyAndThenHappens() {
        String request = draft(person);
        String key = UUID.randomUUID().toString();

        upload("de", request, key, "x.exe").statusCode(422).body("lang", equalTo("de"));
        upload("en", request, key, "x.exe").statusCode(422).body("detail", equalTo(PROGRAM));
        as(person)
                .header("Idempotency-Key", key)
                .multiPart("kind", SCREENSHOT)
                .multiPart("file", "x.png", png(), "application/octet-stream")
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(201);
    }

    @Test
    void anIdempotencyKeyThatWasUsedForSomethingElseIsRefusedInTheLanguageOfTheLaterCall() {
        String key = UUID.randomUUID().toString();
        save("en", key, "Ana").statusCode(200);

        save("de", key, "Ben")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"))
                .body("lang", equalTo("de"))
                .body("detail", containsString("Dieser Idempotenzschlüssel wurde für etwas anderes benutzt."));
    }

    private ValidatableResponse save(String language, String key, String name) {
        return as(person)
                .header("Accept-Language", language)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .put("/profile")
                .then();
    }

    private ValidatableResponse act(Map<String, Object> action) {
        Map<String, Object> body = new HashMap<>(action);
        String request = draft(person);
        body.put("version", as(person).get("/requests/{id}", request).path("version"));
        return german().contentType(ContentType.JSON)
                .body(body)
                .post("/requests/{id}/actions", request)
                .then();
    }

    private ValidatableResponse upload(String language, String request, String name) {
        return upload(language, request, UUID.randomUUID().toString(), name);
    }

    private ValidatableResponse upload(String language, String request, String key, String name) {
        RequestSpecification call = as(person).header("Idempotency-Key", key);
        if (language != null) {
            call.header("Accept-Language", language);
        }
        return call.multiPart("kind", SCREENSHOT)
                .multiPart(
                        "file",
                        name,
                        "MZ not a picture".getBytes(StandardCharsets.US_ASCII),
                        "application/octet-stream")
                .post("/requests/{id}/evidence", request)
                .then();
    }

    private RequestSpecification german() {
        return as(person).header("Accept-Language", "de");
    }
}
