package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class PasskeyPageTest {
    @Test
    void addingAPasskeyIsAskedForAtTheSignInAndComesBackHere() {
        given().redirects()
                .follow(false)
                .get("/passkey")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(
                                containsString("/protocol/openid-connect/auth"),
                                containsString("kc_action=webauthn-register-passwordless"),
                                containsString("code_challenge_method=S256"),
                                containsString("passkey")));
    }

    @Test
    @TestSecurity(user = "ana", roles = "person")
    void whatBecameOfItIsSaidInBothLanguages() {
        assertEquals("Your passkey is added", heading("/passkey/done?added=true", "en"));
        assertEquals("Es wurde kein Passkey hinzugefügt", heading("/passkey/done?added=false", "de"));
    }

    private static String heading(String path, String language) {
        return Pages.open(path, language).selectFirst("h1").text();
    }
}
