package org.holdout.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ErrorsTest {
    private static final String DRAFT =
            "mutation{draftRequest(input:{vendor:\"meta\",country:\"IE\",rights:[OBJECTION],idempotencyKey:\"k1\"}){id version}}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void problemKeepsItsCodeItsSentenceAndItsFields() {
        services.problem("POST /requests", 400, "INVALID_INPUT", "Some fields are wrong: 100%.");

        Calls.queryAs("ana", DRAFT)
                .statusCode(200)
                .body("errors[0].message", equalTo("Some fields are wrong: 100%."))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("rights"))
                .body("errors[0].extensions.fields[0].message", equalTo("Name a right."));
    }

    @Test
    void theLanguageOfAProblemIsToldWhereItIsNotEnglish() {
        services.germanProblem("POST /requests", 409, "ILLEGAL_ACTION", "Das geht nicht.");

        Calls.queryAs("ana", DRAFT)
                .body("errors[0].message", equalTo("Das geht nicht."))
                .body("errors[0].extensions.lang", equalTo("de"));

        services.problem("POST /requests", 409, "ILLEGAL_ACTION", "This cannot be.");

        Calls.queryAs("ana", DRAFT).body("errors[0].extensions.lang", nullValue());
    }

    @Test
    void staleVersionIsTold() {
        services.problem("POST /requests/r1/sending", 409, "STALE_VERSION", "It changed meanwhile.");

        Calls.queryAs(
                        "ana",
                        "mutation{sendRequest(id:\"r1\",version:1,sentOn:\"2026-01-31\",idempotencyKey:\"k2\"){id}}")
                .body("errors[0].extensions.code", equalTo("STALE_VERSION"));

        FakeServices.Call call = services.calls("POST /requests/r1/sending").getFirst();
        assertEquals("{\"version\":1,\"happenedOn\":\"2026-01-31\"}", call.body());
        assertEquals("k2", call.header("Idempotency-Key"));
    }

    @Test
    void idempotencyKeyOfTheInputGoesAsAHeader() {
        services.answer("POST /requests", 201, Content.request("r1", "meta", "g1"));

        Calls.queryAs("ana", DRAFT).body("errors", nullValue()).body("data.draftRequest.id", equalTo("r1"));

        FakeServices.Call call = services.calls("POST /requests").getFirst();
        assertEquals("k1", call.header("Idempotency-Key"));
        assertEquals("{\"vendor\":\"meta\",\"country\":\"IE\",\"rights\":[\"OBJECTION\"]}", call.body());
    }

    @Test
    void deletedDraftIsTrue() {
        services.answer("DELETE /requests/r1/draft", 204, "");

        Calls.queryAs("ana", "mutation{deleteDraft(id:\"r1\",version:1)}").body("data.deleteDraft", equalTo(true));
    }

    @Test
    void whatDoesNotExistIsNullInAQuery() {
        Calls.queryAs("ana", "{request(id:\"others\"){id} vendor(id:\"nobody\"){id}}")
                .body("errors", nullValue())
                .body("data.request", nullValue())
                .body("data.vendor", nullValue());
    }

    @Test
    void brokenServiceIsUnavailableAndLeaksNothing() {
        services.answer("GET /vendors", 502, "<html>nginx at 10.0.0.7</html>");

        Calls.query("{vendors{totalCount}}")
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("UNAVAILABLE"))
                .body("errors[0].message", not(containsString("10.0.0.7")));
    }

    @Test
    void closedConnectionIsUnavailable() {
        services.answerBy("GET /vendors", exchange -> exchange.close());

        Calls.query("{vendors{totalCount}}").body("errors[0].extensions.code", equalTo("UNAVAILABLE"));
    }

    @Test
    void unforeseenAnswerIsInternalUnderANumber() {
        services.answer("GET /vendors", "{\"items\":[{\"verification\":\"NO_SUCH\"}]}");

        Calls.query("{vendors{totalCount}}")
                .body("errors[0].extensions.code", equalTo("INTERNAL"))
                .body("errors[0].message", not(containsString("NO_SUCH")));
    }

    @Test
    void nestedFiftyDeepIsRefused() {
        String deep = "{vendors{edges{node{" + "guides{vendor{".repeat(24) + "id" + "}}".repeat(24) + "}}}}";

        Calls.query(deep)
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("data", nullValue());
    }

    @Test
    void answerThatWouldMultiplyOutIsRefused() {
        String[] guides = new String[60];
        for (int i = 0; i < guides.length; i++) {
            guides[i] = Content.guide("g" + i, "meta");
        }
        services.answer("GET /vendors", Content.page(Content.vendor("meta")));
        services.answer("GET /guides", Content.page(guides));

        Calls.query("{guides{edges{node{" + "vendor{guides{".repeat(4) + "id" + "}}".repeat(4) + "}}}}")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void thousandsOfFieldsAreRefused() {
        StringBuilder aliases = new StringBuilder("{");
        for (int i = 0; i < 600; i++) {
            aliases.append("a").append(i).append(":dimensions{id}");
        }

        Calls.query(aliases + "}").body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void longIdNamesItsField() {
        Calls.query("{vendor(id:\"" + "x".repeat(90_000) + "\"){id}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.fields[0].field", equalTo("id"));
    }

    @Test
    void documentOfOneLongTokenIsRefusedAndNotKept() {
        Calls.query("{vendor(id:\"" + "x".repeat(900_000) + "\"){id}}")
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void bodyOverTheBoundIsAProblem() {
        Calls.query("{vendor(id:\"" + "x".repeat(1_100_000) + "\"){id}}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void unknownFieldAndBadSyntaxAndNoQueryAreInvalidInput() {
        Calls.query("{nothing}").body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
        Calls.query("{vendors{").body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
        Calls.query("").body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
        Calls.queryAs("ana", "mutation{sendRequest(id:\"r1\",version:1,sentOn:\"31.1.2026\"){id}}")
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void getAnswersQueriesOnly() {
        services.answer("GET /dimensions", "[]");

        RestAssured.given()
                .queryParam("query", "{dimensions{id}}")
                .get("/graphql")
                .then()
                .body("errors", nullValue());
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .queryParam("query", "mutation{deleteDraft(id:\"r1\",version:1)}")
                .get("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));

        assertEquals(0, services.calls("DELETE /requests/r1/draft").size());
    }
}
