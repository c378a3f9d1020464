package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class EvidencePagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @CsvSource({"en, Strong when:, Weak when:", "de, 'Stark, wenn:', 'Schwach, wenn:'"})
    void eachKindIsExplainedWithWhatMakesItStrongAndWeak(String language, String strong, String weak) {
        Document page = Pages.open("/requests/r-1/evidence", language);

        Element screenshot = page.select("details > dl.facts").last().selectFirst("div");
        assertEquals(List.of(strong, weak), screenshot.select(".meta").eachText());
        assertTrue(screenshot.text().contains("Prompt is neutral and does not feed the data in"));
        assertTrue(screenshot.text().contains("Prompt already contained the personal data"));
        assertTrue(screenshot.select("[lang]").isEmpty(), "it comes in the reader's language");
    }

    @Test
    void aDescriptionNeedsPromptAndAnswerAndKeepsWhatWasTyped() {
        Document page =
                Jsoup.parse(Pages.sendParts("/requests/r-1/evidence/describe", Map.of("prompt", "Who am I? <b>"))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());
        assertEquals("Who am I? <b>", page.selectFirst("textarea[name=prompt]").val());
        assertEquals("#output", page.selectFirst(".error-summary a").attr("href"));
        Pages.sendParts("/requests/r-1/evidence/describe", Map.of("prompt", "Who?", "output", "You."))
                .then()
                .statusCode(303);
        assertEquals("prompt-record", described().get("kind"));
    }

    @Test
    void aDescriptionHoldsEverythingThatWasSaid() {
        gateway.answer("request", "request_sent");
        Document page = Pages.open("/requests/r-1/evidence/describe");
        assertEquals(
                "IE", page.selectFirst("select[name=country] option[selected]").val());
        assertEquals(List.of("ev-1"), page.select("input[name=captures]").eachAttr("value"));

        Pages.sendParts(
                        "/requests/r-1/evidence/describe",
                        Map.ofEntries(
                                Map.entry("prompt", "Who?"),
                                Map.entry("output", "You."),
                                Map.entry("identifyingStrings", "Ana\n\n Galway "),
                                Map.entry("capturedAt-day", "20"),
                                Map.entry("capturedAt-month", "1"),
                                Map.entry("capturedAt-year", "2026"),
                                Map.entry("capturedTime", "12:30"),
                                Map.entry("capturedZone", "Europe/Dublin"),
                                Map.entry("country", "DE"),
                                Map.entry("accountState", "Signed in"),
                                Map.entry("searchOff", "yes"),
                                Map.entry("memoryOff", "no"),
                                Map.entry("captures", "ev-1")))
                .then()
                .statusCode(303);

        Map<String, Object> said = described();
        assertEquals("2026-01-20T12:30Z", said.get("capturedAt"));
        assertEquals(List.of("Ana", "Galway"), said.get("identifyingStrings"));
        assertEquals(List.of("ev-1"), said.get("captures"));
        assertEquals("DE", said.get("country"));
        assertEquals(true, said.get("searchOff"));
        assertEquals(false, said.get("memoryOff"));
    }

    @Test
    void aTimeThatIsNoneIsNamedAtItsField() {
        Document page = Jsoup.parse(Pages.sendParts(
                        "/requests/r-1/evidence/describe",
                        Map.of(
                                "prompt", "Who?",
                                "output", "You.",
                                "capturedAt-day", "20",
                                "capturedAt-month", "1",
                                "capturedAt-year", "2026",
                                "capturedTime", "noon",
                                "capturedZone", "Atlantis"))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals(
                List.of("#capturedTime", "#capturedZone"),
                page.select(".error-summary a").eachAttr("href"));
    }

    @Test
    void everyKindIsOfferedAndThoseTheFormWantsComeFirst() {
        Document page = Pages.open("/requests/r-1/evidence");
        List<String> kinds = page.select("select[name=kind] option").eachAttr("value");
        assertEquals(18, kinds.size());
        assertEquals(18, Set.copyOf(kinds).size());
        assertEquals(
                List.of("prompt-record", "ai-output-screenshot", "one-time-code", "ai-output-transcript"),
                kinds.subList(0, 4));
    }

    @Test
    void ofAOneTimeCodeOnlyTheFactAndTheTimeAreKept() {
        Pages.sendParts("/requests/r-1/evidence", Map.of("kind", "one-time-code", "note", "123456"))
                .then()
                .statusCode(303);

        Map<String, Object> said = described();
        assertEquals("one-time-code", said.get("kind"));
        assertNotNull(said.get("capturedAt"));
        assertNull(said.get("note"));
    }

    @Test
    void anAddressIsAPieceWithoutAFile() {
        Pages.sendParts("/requests/r-1/evidence", Map.of("kind", "source-url", "note", "https://example.org/me"))
                .then()
                .statusCode(303);
        assertEquals("https://example.org/me", described().get("note"));

        Pages.sendParts("/requests/r-1/evidence", Map.of("kind", "source-url"))
                .then()
                .statusCode(400)
                .body(containsString("href=\"#file\""));
    }

    @Test
    void picturesAreShownInTheListAndOtherFilesAreNot() {
        gateway.answer("request", "request_sent");
        Document page = Pages.open("/requests/r-1/evidence");
        assertEquals(List.of("/evidence/ev-1/preview"), page.select("main img").eachAttr("src"));
        Element picture = page.selectFirst("main img");
        assertEquals("Screenshot of an AI answer: answer.png", picture.attr("alt"));
        assertEquals("lazy", picture.attr("loading"));
        assertTrue(page.selectFirst("#piece-ev-3").text().contains("Redacted copy of answer.png"));
        assertTrue(page.selectFirst("#piece-ev-3").text().contains("This PDF is encrypted."));
    }

    @Test
    void aCopyMadeToBeShownComesInPlaceAndOnlyAsAPicture() {
        for (String size : List.of("preview", "preview/full")) {
            given().get("/evidence/ev-1/" + size)
                    .then()
                    .statusCode(200)
                    .contentType("image/png")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Cache-Control", containsString("no-store"));
        }
        given().get("/evidence/no-picture/preview").then().statusCode(404);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> described() {
        return (Map<String, Object>)
                gateway.calls("describeEvidence").getFirst().arguments().get("input");
    }

    @Test
    void aFileIsPassedOnWithItsNameAndKind() {
        upload("answer.png", "bytes of a picture").then().statusCode(303);
        String body = gateway.calls("upload").getFirst().arguments().get("body").toString();
        assertTrue(body.contains("answer.png") && body.contains("bytes of a picture"));
        assertTrue(body.contains("ai-output-screenshot"));
        assertEquals(
                "Bearer token-of-ana",
                gateway.calls("upload")
                        .getFirst()
                        .headers()
                        .get("Authorization")
                        .getFirst());
    }

    @Test
    void aRefusedFileIsSaidAtTheFile() {
        gateway.refuse("upload", "EVIDENCE_REJECTED", "This is a program, not a picture.", null);
        upload("answer.png", "MZ")
                .then()
                .statusCode(400)
                .body(containsString("href=\"#file\""), containsString("This is a program, not a picture."));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInPlainWords() {
        upload("answer.png", "x".repeat(22 * 1024 * 1024))
                .then()
                .statusCode(400)
                .body(containsString("larger than 20 MiB"));
        assertTrue(gateway.calls("upload").isEmpty());
    }

    @Test
    void aTextOfAMegabyteIsRefusedInPlainWords() {
        Pages.sendParts("/requests/r-1/evidence/describe", Map.of("prompt", "x".repeat(1_000_000)))
                .then()
                .statusCode(413)
                .body(containsString("That is too large"));
    }

    @Test
    void aFileComesAsAnAttachment() {
        given().get("/evidence/ev-1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"));
    }

    private static Response upload(String name, String content) {
        Response shown = given().get("/requests/r-1/evidence");
        Document page = Jsoup.parse(shown.asString());
        return given().redirects()
                .follow(false)
                .cookies(shown.cookies())
                .multiPart("csrf-token", page.select("input[name=csrf-token]").val())
                .multiPart("key", page.select("input[name=key]").val())
                .multiPart("kind", "ai-output-screenshot")
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "image/png")
                .post("/requests/r-1/evidence");
    }
}
