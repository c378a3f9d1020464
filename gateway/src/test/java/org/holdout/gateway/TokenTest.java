package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class TokenTest {
    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /vendors", Content.page(Content.vendor("meta")));
        services.answer("GET /laws", "[]");
        services.answer("GET /viewer", """
                {"owner":"6f0c7b1e-0000-4000-8000-000000000001","roles":["person"],"organisations":["guild"]}""");
        services.answer("GET /profile", "{\"name\":\"Ana\",\"accountNames\":[],\"version\":1}");
    }

    @Test
    void tokenGoesToRequestServiceAlone() {
        String token = Calls.token("ana");

        Calls.post(
                        RestAssured.given().auth().oauth2(token).header("Accept-Language", "de"),
                        "{vendors{edges{node{id}}} applicableLaws(country:\"IE\",vendor:\"meta\"){law{id}} me{roles profile{name} organisations{id}}}")
                .body("errors", nullValue())
                .body("data.me.profile.name", equalTo("Ana"))
                .body("data.me.organisations[0].id", equalTo("guild"));

        assertNull(services.calls("GET /vendors").getFirst().header("Authorization"));
        assertNull(services.calls("GET /laws").getFirst().header("Authorization"));
        assertEquals("Bearer " + token, services.calls("GET /viewer").getFirst().header("Authorization"));
        assertEquals(
                "Bearer " + token, services.calls("GET /profile").getFirst().header("Authorization"));
        assertEquals("de", services.calls("GET /vendors").getFirst().header("Accept-Language"));
        assertEquals("de", services.calls("GET /viewer").getFirst().header("Accept-Language"));
    }

    @Test
    void theNamesOfAccountsGoBothWays() {
        services.answer("GET /profile", "{\"name\":\"Ana\",\"accountNames\":[\"ana.ex\"],\"version\":1}");
        services.answer("PUT /profile", "{\"name\":\"Ana\",\"accountNames\":[\"ana.ex\",\"ana2\"],\"version\":2}");

        Calls.queryAs("ana", "{me{profile{accountNames}}}")
                .body("errors", nullValue())
                .body("data.me.profile.accountNames", contains("ana.ex"));
        Calls.queryAs("ana", "mutation{updateProfile(input:{accountNames:[\"ana.ex\",\"ana2\"]}){accountNames}}")
                .body("errors", nullValue())
                .body("data.updateProfile.accountNames", contains("ana.ex", "ana2"));

        assertTrue(services.calls("PUT /profile").getFirst().body().contains("\"accountNames\":[\"ana.ex\",\"ana2\"]"));
    }

    @Test
    void whatIsPersonalNeedsAToken() {
        Calls.query("{me{roles}}")
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("data", nullValue());

        assertEquals(0, services.calls("GET /viewer").size());
    }

    @Test
    void expiredTokenIsAnsweredAsAProblem() {
        String expired = Jwt.preferredUserName("ana")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .issuedAt(Instant.now().minusSeconds(900))
                .expiresAt(Instant.now().minusSeconds(600))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");

        Calls.post(RestAssured.given().auth().oauth2(expired), "{me{roles}}")
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void tokenForSomebodyElseIsRefused() {
        String foreign = Jwt.preferredUserName("ana")
                .issuer("https://server.example.com")
                .audience("another-api")
                .expiresIn(600)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");

        Calls.post(RestAssured.given().auth().oauth2(foreign), "{me{roles}}")
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
