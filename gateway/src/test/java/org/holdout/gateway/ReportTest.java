package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ReportTest {
    private static final String REPORT =
            "mutation{reportStep(guide:\"g1\",revision:3,step:2,result:MOVED){id revision}}";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("POST /guides/g1/reports", Content.guide("g1", "meta"));
    }

    @Test
    void reportNeedsNoTokenAndBearsTheAddressOfTheCall() {
        Calls.query(REPORT).body("errors", nullValue()).body("data.reportStep.id", equalTo("g1"));

        FakeServices.Call call = services.calls("POST /guides/g1/reports").getFirst();
        assertEquals("{\"revision\":3,\"step\":2,\"result\":\"MOVED\"}", call.body());
        assertEquals("127.0.0.1", call.header("X-Forwarded-For"));
    }

    @Test
    void tokenDoesNotGoAlong() {
        Calls.queryAs("ana", REPORT).body("errors", nullValue());

        assertNull(services.calls("POST /guides/g1/reports").getFirst().header("Authorization"));
    }

    @Test
    void addressThatATrustedProxyNamesIsTheVisitors() {
        Calls.post(RestAssured.given().header("X-Forwarded-For", "2001:db8::7"), REPORT)
                .body("errors", nullValue());

        assertEquals("2001:db8::7", forwarded());
    }

    @Test
    void addressesThatTheVisitorMadeUpBeforeTheProxyAddedItsOwnDoNotCount() {
        Calls.post(RestAssured.given().header("X-Forwarded-For", "198.51.100.1, 203.0.113.9"), REPORT)
                .body("errors", nullValue());

        assertEquals("203.0.113.9", forwarded());
    }

    @Test
    void addressGoesWithReportsOnly() {
        services.answerGuide("g1");

        Calls.query("{guide(id:\"g1\"){id}}").body("errors", nullValue());

        assertNull(services.calls("GET /guides/g1").getFirst().header("X-Forwarded-For"));
    }

    @Test
    void tooManyReportsAreRateLimited() {
        services.problem("POST /guides/g1/reports", 429, "RATE_LIMITED", "That is enough for today.");

        Calls.query(REPORT)
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"))
                .body("data", nullValue());
    }

    private String forwarded() {
        return services.calls("POST /guides/g1/reports").getFirst().header("X-Forwarded-For");
    }
}
