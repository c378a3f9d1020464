package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class EvidencePagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void aDescriptionNeedsPromptAndAnswerAndKeepsWhatWasTyped() {
        Document page = Jsoup.parse(Pages.send("/requests/r-1/evidence/describe", Map.of("prompt", "Who am I? <b>"))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals("Who am I? <b>", page.selectFirst("textarea[name=prompt]").val());
        assertEquals("#output", page.selectFirst(".error-summary a").attr("href"));
        Pages.send("/requests/r-1/evidence/describe", Map.of("prompt", "Who?", "output", "You."))
                .then()
                .statusCode(303);
        Map<?, ?> input = (Map<?, ?>)
                gateway.calls("describeEvidence").getFirst().arguments().get("input");
        assertEquals("prompt-record", input.get("kind"));
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
        Pages.send("/requests/r-1/evidence/describe", Map.of("prompt", "x".repeat(1_000_000)))
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
