package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class RedactPageTest {
    private static final String PAGE = "/requests/r-1/evidence/ev-1/redact";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
        gateway.answer("request", "request_sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void thePageIsWholeInBothLanguagesAndWaitsForScriptToShowThePicture(String language) {
        Document page = Pages.open(PAGE, language);
        assertEquals(1, page.select("h1").size());
        assertTrue(page.select("[style], style, script:not([src])").isEmpty());
        Element redactor = page.selectFirst("#redactor");
        assertTrue(redactor.hasAttr("hidden"));
        assertEquals("/evidence/ev-1/preview/full", redactor.attr("data-picture"));
        assertEquals("redacted-answer.png", redactor.attr("data-name"));
        assertEquals(1, page.select("main input[type=file]").size());
    }

    @Test
    void aCopyOfOnesOwnNamesItsOriginalAndKeepsItsKind() {
        upload("redacted.png").then().statusCode(303);

        String body = gateway.calls("upload").getFirst().arguments().get("body").toString();
        assertTrue(body.contains("redactionOf") && body.contains("ev-1"), body);
        assertTrue(body.contains("ai-output-screenshot"));
        assertTrue(body.contains("redacted.png"));
    }

    @Test
    void withoutACopyThePageSaysWhatIsMissing() {
        Pages.sendParts(PAGE, Map.of())
                .then()
                .statusCode(400)
                .body(containsString("href=\"#file\""), containsString("Cover an area, or choose a file"));
        assertTrue(gateway.calls("upload").isEmpty());
    }

    @Test
    void aRefusedCopyIsSaidAtTheFile() {
        gateway.refuse("upload", "EVIDENCE_REJECTED", "This is a program, not a picture.", null);
        upload("redacted.png").then().statusCode(400).body(containsString("This is a program, not a picture."));
    }

    @Test
    void ofWhatIsNoPictureACopyIsUploaded() {
        gateway.answer("request", "request_pdf");
        Document page = Pages.open(PAGE);
        assertNull(page.selectFirst("#redactor"));
        assertFalse(page.html().contains("redact.js"));
        assertEquals(1, page.select("main input[type=file]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ev-2", "ev-3", "ev-9"})
    void onlyAnOriginalFileHasSuchAPage(String piece) {
        given().get("/requests/r-1/evidence/" + piece + "/redact").then().statusCode(404);
    }

    private static Response upload(String name) {
        Response shown = given().get(PAGE);
        Document page = Jsoup.parse(shown.asString());
        return given().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .multiPart("csrf-token", page.select("input[name=csrf-token]").val())
                .multiPart("key", page.select("input[name=key]").val())
                .multiPart("file", name, "bytes".getBytes(StandardCharsets.UTF_8), "image/png")
                .post(PAGE);
    }
}
