package org.holdout.gateway;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;

/** Calls to the gateway as its clients make them. */
final class Calls {
    private Calls() {}

    static ValidatableResponse query(String query) {
        return post(RestAssured.given(), query);
    }

    static ValidatableResponse queryAs(String person, String query) {
        return queryWith(token(person), query);
    }

    static ValidatableResponse queryWith(String token, String query) {
        return post(RestAssured.given().auth().oauth2(token), query);
    }

    static ValidatableResponse post(RequestSpecification call, String query) {
        return call.contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    static String token(String person) {
        return OidcWiremockTestResource.getAccessToken(person, Set.of("person"));
    }
}
