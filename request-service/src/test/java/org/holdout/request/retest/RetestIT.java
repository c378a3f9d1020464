package org.holdout.request.retest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.Test;

/** The same test again: proposed by the service, decided by the person, resting on the kept answer. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RetestIT {

    private static final String PROMPT = "Who restores violins in Galway?";

    @Test
    void theKeptStringsAreFoundInTheNewAnswer() {
        // Given
        String request = draft();
        String kept = described(request, List.of("Zoë Example", "12 Shop Street"));

        // Then
        propose("ana", request, kept, "It is ZOE-EXAMPLE, I think.")
                .statusCode(200)
                .body("outcome", equalTo("STILL_SHOWN"))
                .body("reason", equalTo("FOUND"))
                .body("found", equalTo(List.of("Zoë Example")));
        propose("ana", request, kept, "I know nobody of that trade there.")
                .body("outcome", equalTo("NO_LONGER_SHOWN"))
                .body("found", equalTo(List.of()));
        propose("ana", request, kept, "I'm sorry, I can't help with that.")
                .body("outcome", equalTo("INCONCLUSIVE"))
                .body("reason", equalTo("REFUSED"));
        propose("ana", request, described(request, List.of()), "An answer.")
                .body("outcome", equalTo("INCONCLUSIVE"))
                .body("reason", equalTo("NO_STRINGS"));
    }

    @Test
    void nothingOfItIsKeptOrToldToOthers() {
        // Given
        String request = draft();
        String kept = described(request, List.of("Zoë Example"));

        // Then
        propose("ben", request, kept, "Zoë Example").statusCode(404).body(not(containsString("Zo")));
        propose("ana", request, kept, "Zoë Example").statusCode(200);
        as("ana").get("/requests/{id}", request).then().body("evidence.size()", equalTo(1));
    }

    @Test
    void aWrongPieceAndATooLongAnswerAreNamed() {
        // Given
        String request = draft();
        String kept = described(request, List.of("Zoë Example"));
        String elsewhere = described(draft(), List.of("Zoë Example"));

        // Then
        propose("ana", request, elsewhere, "An answer.").statusCode(400).body("errors[0].field", equalTo("evidence"));
        propose("ana", request, kept, "x".repeat(50_001)).statusCode(400).body("errors[0].field", equalTo("output"));
    }

    @Test
    void theTestRestsOnTheNewAnswerAlsoOnAClosedRequest() {
        // Given
        String request = draft();
        described(request, List.of("Zoë Example"));
        act(request, Map.of("action", "SEND", "version", 1));
        act(request, Map.of("action", "RECORD_ANSWER", "version", 2, "outcome", "HONOURED"))
                .body("nextAction.link", equalTo("RECORD_VERIFICATION"));
        act(request, Map.of("action", "CLOSE", "version", 3));

        // When
        String again = described(request, List.of("Zoë Example"));
        ValidatableResponse after = act(
                request,
                Map.of(
                        "action",
                        "RECORD_VERIFICATION",
                        "version",
                        4,
                        "outcome",
                        "STILL_SHOWN",
                        "evidence",
                        List.of(again)));

        // Then
        after.body("verifiedOutcome", equalTo("STILL_SHOWN"))
                .body("claimedOutcome", equalTo("HONOURED"))
                .body("timeline.evidence.flatten()", hasItem(again));
    }

    private static io.restassured.specification.RequestSpecification as(String person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private static String draft() {
        return as("ana")
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"), "channel", "WEB_FORM"))
                .post("/requests")
                .path("id");
    }

    private static String described(String request, List<String> strings) {
        return as("ana")
                .body(Map.of(
                        "kind",
                        "prompt-record",
                        "prompt",
                        PROMPT,
                        "output",
                        "Zoë Example of 12 Shop Street does.",
                        "identifyingStrings",
                        strings))
                .post("/requests/{id}/evidence-descriptions", request)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse propose(String person, String request, String evidence, String output) {
        return as(person)
                .body(Map.of("evidence", evidence, "output", output))
                .post("/requests/{id}/verdicts", request)
                .then();
    }

    private static ValidatableResponse act(String request, Map<String, Object> action) {
        return as("ana")
                .body(action)
                .post("/requests/{id}/actions", request)
                .then()
                .statusCode(200);
    }
}
