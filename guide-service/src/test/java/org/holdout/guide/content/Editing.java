package org.holdout.guide.content;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdout.guide.Tokens;

/** What editors do to the guide of {@link VendorFixture#named}. */
final class Editing {

    private Editing() {}

    /** Gives the guide's second step another text. */
    static ValidatableResponse revise(String guide, String editor, int base, String reason, String secondStep) {
        return post(guide, editor, body(guide, base, reason, secondStep));
    }

    /** Gives the guide a title and two steps in German. */
    static ValidatableResponse translate(String guide, String editor, int base, String title, String... steps) {
        Map<String, Object> texts = new HashMap<>(Map.of("title", title, "steps", List.of(steps)));
        return post(
                guide, editor, Map.of("baseRevision", base, "reason", "Translated", "language", "de", "guide", texts));
    }

    static ValidatableResponse post(String guide, String editor, Map<String, Object> body) {
        return send(given().auth().oauth2(Tokens.of(editor, "editor")), guide, "revisions", body);
    }

    static ValidatableResponse resolve(String guide, String editor, int base, String take) {
        return send(
                given().auth().oauth2(Tokens.of(editor, "editor")),
                guide,
                "conflict",
                Map.of("baseRevision", base, "take", take));
    }

    static ValidatableResponse send(RequestSpecification from, String guide, String what, Map<String, Object> body) {
        return from.urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/guides/" + guide + "/" + what)
                .then();
    }

    /** The guide of {@link VendorFixture#named} with another second step. */
    static Map<String, Object> body(String id, int base, String reason, String secondStep) {
        String vendor = id.replace("-web", "");
        Map<String, Object> guide = new HashMap<>(Map.of(
                "title", "A" + vendor + " Photos on the web: switch training off",
                "platforms", List.of("WEB"),
                "regions", List.of("WORLDWIDE"),
                "minutes", 5,
                "steps", List.of("Open the settings.", secondStep),
                "achieves", List.of("Your photos are not used from then on"),
                "officialUrl", "https://" + vendor + ".example"));
        Map<String, Object> body = new HashMap<>();
        body.put("baseRevision", base);
        body.put("reason", reason);
        body.put("language", "en");
        body.put("checkedSteps", List.of());
        body.put("guide", guide);
        return body;
    }

    @SuppressWarnings("unchecked") // this class puts a map there
    static Map<String, Object> guide(Map<String, Object> body) {
        return (Map<String, Object>) body.get("guide");
    }
}
