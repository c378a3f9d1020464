package org.holdout.gateway;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
@TestProfile(Otherwise.class)
class UntrustedProxyTest {
    FakeServices services;

    @Test
    void addressThatAStrangerNamesIsNotBelieved() {
        services.reset();
        services.answer("POST /guides/g1/reports", Content.guide("g1", "meta"));

        Calls.post(
                        RestAssured.given().header("X-Forwarded-For", "203.0.113.9"),
                        "mutation{reportStep(guide:\"g1\",revision:3,step:2,result:GONE){id}}")
                .body("errors", nullValue());

        assertEquals(
                "127.0.0.1",
                services.calls("POST /guides/g1/reports").getFirst().header("X-Forwarded-For"));
    }
}
