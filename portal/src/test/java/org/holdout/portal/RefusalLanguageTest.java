package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A screen reader reads a refusal in the language it is said in (WCAG 3.1.2). */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class RefusalLanguageTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void anEnglishRefusalOnAGermanPageIsMarkedAsEnglish() {
        gateway.refuse("confirmContact", "INVALID_INPUT", "This code is not right.", "code");

        Document page = confirm("123456", "de");

        assertEquals("en", page.selectFirst("#code-error").attr("lang"));
        assertEquals("en", page.selectFirst(".error-summary li").attr("lang"));
    }

    @Test
    void anEnglishRefusalOfTheWholeFormIsMarkedToo() {
        gateway.refuse("confirmContact", "ILLEGAL_ACTION", "This cannot be.", null);

        assertEquals(
                "en", confirm("123456", "de").selectFirst(".error-summary li").attr("lang"));
    }

    @Test
    void aRefusalInThePagesLanguageIsNotMarked() {
        gateway.refuse("confirmContact", "INVALID_INPUT", "This code is not right.", "code");
        assertTrue(isUnmarked(confirm("123456", "en")));

        gateway.refuse("confirmContact", "INVALID_INPUT", "Dieser Code stimmt nicht.", "code", "de");
        assertTrue(isUnmarked(confirm("123456", "de")));
    }

    @Test
    void whatThePortalSaysItselfIsNotMarked() {
        assertTrue(isUnmarked(confirm("", "de")));
    }

    @Test
    void theLanguageOfARefusedFileIsHeardToo() {
        gateway.refuse("upload", "EVIDENCE_REJECTED", "Das ist ein Programm.", "file", "de");

        Document page =
                Jsoup.parse(Pages.sendParts("/requests/r-1/evidence", Map.of("kind", "ai-output-screenshot"), "a.png")
                        .asString());

        assertEquals("de", page.selectFirst("#file-error").attr("lang"));
    }

    @Test
    void aFileIsRefusedInGermanOnAGermanPageBecauseThePortalAsksInGerman() {
        String sentence = "Diese PNG-Datei ist beschädigt.";
        gateway.refuse("upload", "EVIDENCE_REJECTED", sentence, "file", "de");

        Document page = Jsoup.parse(
                Pages.sendParts("/requests/r-1/evidence", Map.of("kind", "ai-output-screenshot"), "a.png", "de")
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertEquals(
                "de",
                gateway.calls("upload")
                        .getFirst()
                        .headers()
                        .get("Accept-language")
                        .getFirst());
        assertEquals("de", page.selectFirst("html").attr("lang"));
        assertTrue(page.selectFirst("#file-error").text().contains(sentence));
        assertTrue(page.select("#file-error[lang], .error-summary [lang]").isEmpty());
    }

    @Test
    void everyErrorOfAFieldIsWrittenByTheOneComponentThatMarksIt() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertEquals(
                    List.of("field-error.html"),
                    templates
                            .filter(path -> path.toString().endsWith(".html"))
                            .filter(path -> read(path).contains("class=\"error\""))
                            .map(path -> path.getFileName().toString())
                            .toList());
        }
    }

    private static Document confirm(String code, String language) {
        String page = "/profile/contact";
        return Jsoup.parse(Pages.send(page, page, Map.of("do", "confirm", "code", code), language)
                .then()
                .statusCode(400)
                .extract()
                .asString());
    }

    private static boolean isUnmarked(Document page) {
        return page.selectFirst("#code-error") != null
                && page.select("#code-error[lang], .error-summary [lang]").isEmpty();
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
