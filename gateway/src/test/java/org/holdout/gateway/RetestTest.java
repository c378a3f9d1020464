package org.holdout.gateway;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class RetestTest {
    private static final String PROPOSE =
            "mutation{proposeVerdict(request:\"r1\",evidence:\"e1\",output:\"It is Zoe.\"){outcome reason found}}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void aNewAnswerGoesInTheBodyAndTheVerdictComesBack() {
        services.answer(
                "POST /requests/r1/verdicts", "{\"outcome\":\"STILL_SHOWN\",\"reason\":\"FOUND\",\"found\":[\"Zoë\"]}");

        Calls.queryAs("ana", PROPOSE)
                .body("errors", nullValue())
                .body("data.proposeVerdict.outcome", equalTo("STILL_SHOWN"))
                .body("data.proposeVerdict.reason", equalTo("FOUND"))
                .body("data.proposeVerdict.found", equalTo(List.of("Zoë")));

        FakeServices.Call call = services.calls("POST /requests/r1/verdicts").getFirst();
        assertTrue(call.body().contains("It is Zoe."), call.body());
        assertEquals("/requests/r1/verdicts", call.uri().toString());
    }

    @Test
    void aTimeWithoutSecondsIsATimeToo() {
        services.answer(
                "POST /requests/r1/evidence-descriptions",
                "{\"id\":\"e1\",\"kind\":{\"id\":\"prompt-record\",\"name\":\"P\"},\"strength\":[],\"preview\":false,\"encrypted\":false}");

        Calls.queryAs(
                        "ana",
                        "mutation{describeEvidence(request:\"r1\",input:{kind:\"prompt-record\",prompt:\"Who?\","
                                + "capturedAt:\"2026-01-20T12:30Z\"}){id}}")
                .body("errors", nullValue());
    }

    @Test
    void anAnswerCannotStandInAnAddress() {
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .queryParam("query", PROPOSE)
                .get("/graphql")
                .then()
                .body(containsString("errors"));
        assertEquals(0, services.calls("POST /requests/r1/verdicts").size());
    }

    @Test
    void aDescriptionKeepsTheZoneItWasSeenInBothWays() {
        services.answer("POST /requests/r1/evidence-descriptions", """
                {"id":"e1","kind":{"id":"prompt-record","name":"P"},"strength":[],"preview":false,"encrypted":false,
                 "description":{"prompt":"Who?","capturedAt":"2026-01-20T12:30:00+01:00","memoryOff":true,"captures":["e2"]}}""");

        Calls.queryAs(
                        "ana",
                        "mutation{describeEvidence(request:\"r1\",input:{kind:\"prompt-record\",prompt:\"Who?\",memoryOff:true,"
                                + "captures:[\"e2\"],capturedAt:\"2026-01-20T12:30:00+01:00\"})"
                                + "{preview encrypted description{capturedAt memoryOff captures}}}")
                .body("errors", nullValue())
                .body("data.describeEvidence.description.capturedAt", containsString("12:30"))
                .body("data.describeEvidence.description.capturedAt", containsString("+01:00"))
                .body("data.describeEvidence.description.captures", equalTo(List.of("e2")));

        String told = services.calls("POST /requests/r1/evidence-descriptions")
                .getFirst()
                .body();
        assertTrue(told.contains("2026-01-20T12:30:00+01:00"), told);
        assertTrue(told.contains("\"memoryOff\":true"), told);
    }
}
