package org.holdout.comparison.watch;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.holdout.comparison.Tokens;
import org.holdout.operations.Actor;

/** What editors send and see of watched addresses. */
final class Watching {

    static final String VENDOR = "mistral";

    /** The editor as the audit log names them. */
    static final Actor ED = new Actor("editor", "subject-of-ed");

    private Watching() {}

    static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.of("ed", "editor"));
    }

    /** A whole input for an address. */
    static Map<String, Object> input(String url) {
        return new HashMap<>(
                Map.of("url", url, "vendor", VENDOR, "service", "Vibe", "terms", "Privacy Policy", "language", "en"));
    }

    static ValidatableResponse add(Map<String, Object> input) {
        return editor().contentType(ContentType.JSON)
                .body(input)
                .post("/watched")
                .then();
    }

    /** The id of an address that is watched from now on. */
    static String watch(String url) {
        return add(input(url)).statusCode(200).extract().path("id");
    }

    static ValidatableResponse send(String id, String what) {
        return editor().post("/watched/" + id + "/" + what).then();
    }

    /** An address as it stands in the list; reads null when it is not there. */
    static JsonPath seen(String id) {
        return editor().queryParam("first", 100)
                .get("/watched")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.id == '" + id + "' }");
    }

    static String status(String id) {
        return seen(id).getString("status");
    }
}
