package org.holdout.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Tokens that somebody else signed, or nobody. */
@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
class ForeignTokenTest {

    @Test
    void tokenOfAnotherRealmIsRefused() {
        String foreign = Jwt.preferredUserName("ana")
                .issuer("https://server.example.com/realms/another")
                .audience("https://server.example.com")
                .expiresIn(600)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");

        Calls.post(RestAssured.given().auth().oauth2(foreign), "{me{roles}}")
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void tokenThatNobodySignedIsRefused() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims =
                "{\"iss\":\"https://server.example.com\",\"aud\":\"https://server.example.com\",\"sub\":\"ana\","
                        + "\"realm_access\":{\"roles\":[\"operator\"]},\"exp\":4102444800}";
        String unsigned = base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(UTF_8)) + ".";

        Calls.post(RestAssured.given().auth().oauth2(unsigned), "{vendors{totalCount}}")
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
