package org.holdout.request.complaint;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdout.request.Tokens;

/** A person with a sent request of 31 January 2026, and what they record about it. */
final class Complainant {

    static final String GROUNDS = "My daughter Molly is in these pictures.";

    private final String name;
    private String request;
    private int version;

    Complainant(String name) {
        this.name = name;
    }

    RequestSpecification call(String language) {
        return given().auth()
                .oauth2(Tokens.of(name))
                .contentType(ContentType.JSON)
                .header("Accept-Language", language);
    }

    RequestSpecification call() {
        return call("en");
    }

    String request() {
        return request;
    }

    Complainant profile() {
        call().body(Map.of(
                        "name", "Ana Example",
                        "email", "ana@example.org",
                        "postalAddress", "12 Shop Street\nGalway",
                        "version", 0))
                .put("/profile")
                .then()
                .statusCode(200);
        return this;
    }

    Complainant draft(String law, String country, String state) {
        Map<String, Object> draft = new HashMap<>(Map.of(
                "vendor",
                "meta",
                "country",
                country,
                "rights",
                List.of(law != null && law.startsWith("us-") ? "ERASURE" : "OBJECTION"),
                "grounds",
                GROUNDS));
        draft.put("law", law);
        draft.put("state", state);
        take(call().body(draft)
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath());
        return this;
    }

    Complainant sent(String law, String country, String state) {
        return draft(law, country, state).act(Map.of("action", "SEND", "happenedOn", "2026-01-31"));
    }

    Complainant act(Map<String, Object> action) {
        Map<String, Object> body = new HashMap<>(action);
        body.put("version", version);
        take(call().body(body)
                .post("/requests/{id}/actions", request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath());
        return this;
    }

    Complainant answered(String day, String outcome, String reason) {
        Map<String, Object> answer =
                new HashMap<>(Map.of("action", "RECORD_ANSWER", "happenedOn", day, "outcome", outcome));
        if (reason != null) {
            answer.put("refusalReason", reason);
        }
        return act(answer);
    }

    /** The complaint about the request; {@code query} begins with an ampersand, or is empty. */
    JsonPath complaint(String query) {
        return call().get("/complaints?requests=" + request + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void take(JsonPath answer) {
        request = answer.getString("id");
        version = answer.getInt("version");
    }
}
