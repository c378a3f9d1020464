package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class SessionPagesTest {
    private static final String WITHOUT_A_GET = "/mandates/end";
    private static final String WITH_A_GET = "/requests/r-1/grounds";
    private static final Map<String, String> NO_SESSION = Map.of();
    private static final Map<String, String> SPOILED_SESSION = Map.of("q_session", "spoiled");
    private static final int MEBIBYTE = 1024 * 1024;

    FakeGateway gateway;

    @Inject
    TestIdentityAssociation signedIn;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_A_GET, WITH_A_GET})
    void aFormSentWithoutASessionStaysAndSaysHowToSendIt(String path) {
        assertUnsent(send(path, NO_SESSION, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHOUT_A_GET, WITH_A_GET})
    void aFormSentWithASpoiledSessionStaysAndSaysHowToSendIt(String path) {
        assertUnsent(send(path, SPOILED_SESSION, "en"));
    }

    @Test
    void aFormSentWithoutASessionIsAnsweredInGermanToo() {
        Document page = Jsoup.parse(send(WITHOUT_A_GET, NO_SESSION, "de").asString());

        assertEquals(
                "Es ist noch nichts geschehen, denn Sie sind nicht angemeldet.",
                page.selectFirst("main .lead").text());
        assertEquals(
                "In einem neuen Fenster anmelden",
                page.selectFirst("a[href=/sign-in]").text());
    }

    @Test
    void aLargeFileSentWithoutASessionIsAnsweredAsEveryForm() {
        Response answer = given().redirects()
                .follow(false)
                .multiPart("file", "portrait.png", new byte[8 * MEBIBYTE], "image/png")
                .post("/requests/r-1/evidence");

        assertUnsent(answer);
    }

    @ParameterizedTest
    @CsvSource({"/requests,GET", "/requests,HEAD", "/requests/r-1/grounds,GET"})
    void whoeverReadsIsLedToTheSignInWithoutASessionAndWithASpoiledOne(String path, String method) {
        for (Map<String, String> session : List.of(NO_SESSION, SPOILED_SESSION)) {
            given().redirects()
                    .follow(false)
                    .cookies(session)
                    .request(method, path)
                    .then()
                    .statusCode(302)
                    .header("Location", containsString("/protocol/openid-connect/auth"));
        }
    }

    @Test
    @TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
    void aFormOfAnEndedSessionIsTakenAsItIsAfterTheNextSignIn() {
        SecurityIdentity ana = signedIn.getTestIdentity();
        Response shown = given().get(WITH_A_GET);
        Map<String, String> browser = new HashMap<>(shown.cookies());
        RequestSpecification form = form(browser, "en").formParam("grounds", "My pictures are my living.");
        Jsoup.parse(shown.asString())
                .select("main form input[type=hidden]")
                .forEach(field -> form.formParam(field.attr("name"), field.val()));

        signedIn.setTestIdentity(null);
        form.post(WITH_A_GET).then().statusCode(401);
        signedIn.setTestIdentity(ana);
        browser.putAll(given().cookies(browser).get("/requests").cookies());

        assertEquals(
                303, form.cookies(browser).post(WITH_A_GET).then().extract().statusCode());
    }

    private static Response send(String path, Map<String, String> session, String language) {
        return form(session, language).formParam("grounds", "My pictures.").post(path);
    }

    private static RequestSpecification form(Map<String, String> cookies, String language) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Accept-Language", language)
                .contentType("application/x-www-form-urlencoded; charset=" + StandardCharsets.UTF_8);
    }

    private void assertUnsent(Response answer) {
        answer.then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
        assertNull(answer.header("Location"));
        assertTrue(gateway.allCalls().isEmpty(), "nothing is done");
        Document page = Jsoup.parse(answer.asString());
        assertEquals(
                "Nothing was done yet, because you are not signed in.",
                page.selectFirst("main .lead").text());
        assertTrue(page.selectFirst("main").text().contains("load this page again"));
        assertEquals(
                List.of("_blank"), page.select("a[href=/sign-in]").eachAttr("target"), "no way that leaves the page");
        assertEquals("noopener", page.selectFirst("a[href=/sign-in]").attr("rel"));
        assertEquals("/?lang=de", page.selectFirst("footer a[hreflang]").attr("href"));
    }
}
