package org.holdout.request;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A person with a profile, a sent request with grounds, note and evidence, and a draft. */
public final class PersonWithEverything {

    /** Words that must be found nowhere but with their owner. */
    public static final String SECRET = "Zoë Example of 12 Shop Street, Galway";

    private final String name = "person-" + UUID.randomUUID();
    public final UUID owner;
    public final String sent;
    public final String draft;
    public final String file;

    /** Makes them, with all they have. */
    public PersonWithEverything() {
        owner = UUID.fromString(call().get("/viewer").jsonPath().getString("owner"));
        call().body(Map.of("name", SECRET, "version", 0)).put("/profile").then().statusCode(200);
        sent = draft();
        file = bring("letter.txt", SECRET.getBytes(StandardCharsets.UTF_8));
        call().body(Map.of("action", "SEND", "happenedOn", "2026-01-31", "note", SECRET, "version", 1))
                .header("Idempotency-Key", "send")
                .post("/requests/{id}/actions", sent)
                .then()
                .statusCode(200);
        draft = draft();
    }

    public RequestSpecification call() {
        return given().auth().oauth2(token()).contentType(ContentType.JSON);
    }

    public String token() {
        return Tokens.of(name);
    }

    /** Their token where they have these roles. */
    public String tokenAs(String... roles) {
        return Tokens.of(name, roles);
    }

    /** Uploads a text to the sent request; the id of the piece. */
    public String bring(String fileName, byte[] text) {
        return given().auth()
                .oauth2(token())
                .multiPart("kind", "ai-output-screenshot")
                .multiPart("file", fileName, text, "text/plain")
                .post("/requests/{id}/evidence", sent)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public ValidatableResponse erase(String confirmation) {
        return call().body(Map.of("confirmation", confirmation))
                .post("/viewer/erasure")
                .then();
    }

    public JsonPath requests() {
        return call().get("/requests").then().statusCode(200).extract().jsonPath();
    }

    private String draft() {
        return call().body(Map.of(
                        "vendor",
                        "meta",
                        "country",
                        "IE",
                        "rights",
                        new String[] {"OBJECTION"},
                        "law",
                        "eu-gdpr",
                        "grounds",
                        SECRET,
                        "situations",
                        new String[] {"safety"},
                        "actingFor",
                        Map.of("name", SECRET, "relation", "PARENT"),
                        "recipient",
                        Map.of("email", "office@example.org", "postalAddress", SECRET)))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
