package org.holdout.gateway.fairuse;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FairUseTest.Little.class)
class FairUseTest {
    private static final String CHEAP = "{__typename}";

    @Inject
    LimitedCallers limited;

    @Test
    void callerWhoAskedForTooMuchIsToldWhenToComeBackAndTheOthersAreServed() {
        ask("ana", CHEAP).statusCode(200);
        ask("ana", CHEAP)
                .statusCode(200)
                .header("RateLimit-Policy", "\"caller\";q=2;w=60")
                .header("RateLimit", matchesPattern("\"caller\";r=0;t=\\d+"));

        ask("ana", CHEAP)
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"));
        ask("ben", CHEAP).statusCode(200).body("data.__typename", equalTo("Query"));
    }

    @Test
    void twoSubjectsHavePointsOfTheirOwnWhateverUserNameTheirTokensSay() {
        for (int i = 0; i < 3; i++) {
            ask("zoe", "one", CHEAP);
        }

        ask("zoe", "one", CHEAP).statusCode(429);
        ask("zoe", "another", CHEAP).statusCode(200);
    }

    @Test
    void addressesAreToldApartAsTheProxyNamesThem() {
        askFrom("192.0.2.1").statusCode(200);

        askFrom("192.0.2.1").statusCode(429);
        askFrom("192.0.2.2").statusCode(200);
    }

    @Test
    void everyAddressOfAnIpv6NetworkIsOneCaller() {
        askFrom("2001:db8:1:2::1").statusCode(200);

        askFrom("2001:db8:1:2:aaaa:bbbb:cccc:dddd").statusCode(429);
        askFrom("2001:db8:1:3::1").statusCode(200);
    }

    @Test
    void whoIsRefusedIsShownWithoutBeingNamed() {
        for (int i = 0; i < 5; i++) {
            ask("dora", CHEAP);
            askFrom("192.0.2.77");
        }

        List<LimitedCaller> shown = limited.all();

        LimitedCaller dora = shown.stream()
                .filter(one -> one.kind() == LimitedKind.CALLER && one.refused() == 3)
                .findFirst()
                .orElseThrow();
        assertTrue(dora.name().matches("[0-9a-f]{12}"), dora.name());
        assertTrue(shown.stream().anyMatch(one -> one.kind() == LimitedKind.ADDRESS && one.refused() == 4));
        assertFalse(shown.toString().contains("dora") || shown.toString().contains("192.0.2"), shown.toString());
    }

    @Test
    void largeQuestionCostsMore() {
        ask("cleo", "{vendors(first:100){edges{node{id}}}}").statusCode(200);

        ask("cleo", CHEAP).statusCode(429);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.1 | application/json | {\"query\":\"{\"}",
                "203.0.113.2 | application/json | {\"query\":\"{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a}}}}}}}}}}}}}}}}}}}}}\"}",
                "203.0.113.3 | application/json | {\"documentId\":\"sha256:00\"}",
                "203.0.113.4 | application/json | nonsense",
                "203.0.113.5 | text/plain       | {\"query\":\"{__typename}\"}",
            })
    void whatIsRefusedCostsAPointToo(String address, String type, String body) {
        send(address, type, body)
                .statusCode(Matchers.both(Matchers.greaterThanOrEqualTo(400)).and(Matchers.not(429)))
                .header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"));

        send(address, type, body)
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("errors[0].extensions.code", equalTo("RATE_LIMITED"));
    }

    @Test
    void signingKeyCostsAPointAsAServiceIsAskedForIt() {
        readSigningKey("203.0.113.6").header("RateLimit", matchesPattern("\"address\";r=0;t=\\d+"));

        readSigningKey("203.0.113.6").statusCode(429).body("code", equalTo("RATE_LIMITED"));
    }

    private static ValidatableResponse send(String address, String type, String body) {
        return RestAssured.given()
                .header("X-Forwarded-For", address)
                .header("Accept", "application/graphql-response+json")
                .contentType(type)
                .body(body)
                .post("/graphql")
                .then();
    }

    private static ValidatableResponse readSigningKey(String address) {
        return RestAssured.given()
                .header("X-Forwarded-For", address)
                .get("/.well-known/holdout-signing-key.pem")
                .then();
    }

    private static ValidatableResponse ask(String person, String query) {
        return ask(person, "subject-of-" + person, query);
    }

    private static ValidatableResponse ask(String userName, String subject, String query) {
        String token = Jwt.preferredUserName(userName)
                .subject(subject)
                .groups("person")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(600)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
        return post(RestAssured.given().auth().oauth2(token), query);
    }

    private static ValidatableResponse askFrom(String address) {
        return post(RestAssured.given().header("X-Forwarded-For", address), CHEAP);
    }

    private static ValidatableResponse post(RequestSpecification call, String query) {
        return call.contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    /** Points that are soon used up. */
    public static class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdout.gateway.fair-use.points-of-caller", "2",
                    "holdout.gateway.fair-use.points-of-address", "1");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OidcWiremockTestResource.class));
        }
    }
}
