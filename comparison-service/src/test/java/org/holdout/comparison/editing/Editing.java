package org.holdout.comparison.editing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.holdout.comparison.Tokens;

/** What editors send and see. */
public final class Editing {

    private Editing() {}

    /** A cell as its editors see it. */
    public static JsonPath cell(String vendor, String dimension) {
        return given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .get("/facts/vendors/" + vendor + "/" + dimension)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A whole statement, valid from the beginning of 2026, that rests on no quotation. */
    public static Map<String, Object> statement(String value, int baseRevision) {
        return new HashMap<>(Map.of(
                "baseRevision",
                baseRevision,
                "value",
                value,
                "verification",
                "PAGE",
                "sourceTitle",
                "Policy",
                "sourceUrl",
                "https://example.org/policy",
                "sourceDate",
                "2026-02",
                "validFrom",
                "2026-01-01",
                "reason",
                "Read again."));
    }

    /** The words of a version. */
    public static Map<String, Object> quotation(String document, String version, String exact) {
        return Map.of("document", document, "version", version, "exact", exact);
    }

    /** Sends what {@code name} wants: revisions, confirmations or conflict. */
    public static ValidatableResponse send(String name, String vendor, String dimension, String what, Object body) {
        return given().auth()
                .oauth2(Tokens.of(name, "editor"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/facts/vendors/" + vendor + "/" + dimension + "/" + what)
                .then();
    }
}
