package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of a request, the complaint about it, and what can be said to a refusal. */
@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class DossierPagesTest {
    FakeGateway gateway;

    @BeforeEach
    void sent() {
        gateway.reset();
        gateway.answer("request", "request_sent");
    }

    @Test
    void aComplaintShowsToWhomAndWhyThereAndTheTextToReadFirst() {
        complainable();
        for (String language : List.of("en", "de")) {
            Document page = Pages.open("/requests/r-1/complaint", language);

            assertTrue(page.select("main").text().contains("You live in Ireland."), page.text());
            assertTrue(page.select("main").text().contains("It leads there."));
            assertEquals("de", page.selectFirst(".letter").attr("lang"));
            assertEquals("Absatz eins", page.selectFirst(".letter .verbatim").text());
            assertEquals("Ganzer Text", page.selectFirst("textarea[readonly]").val());
            assertEquals(
                    "/requests/r-1/complaint.pdf?authority=iedpc&language=de",
                    page.selectFirst(".actions a.button").attr("href"));
            assertEquals(
                    "/requests/r-1/actions/LODGE_COMPLAINT?authority=iedpc",
                    page.selectFirst(".cta a.button").attr("href"));
            assertFalse(page.select("main a[href=/profile]").isEmpty());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
        }
        assertEquals(2, gateway.calls("request").size(), "one call a page");
    }

    @Test
    void anotherAuthorityAndLanguageCanBeChosenWithoutScript() {
        complainable();

        Document page = Pages.open("/requests/r-1/complaint?authority=frcnil&language=en");

        assertEquals(
                "/requests/r-1/complaint?authority=frcnil",
                page.selectFirst(".cards a").attr("href"));
        assertEquals("atdsb", page.selectFirst("form[method=get] select option").val());
        assertEquals(
                "/requests/r-1/complaint?authority=iedpc&language=en",
                page.selectFirst(".mend a").attr("href"));
    }

    @Test
    void whileThereIsNothingToComplainAboutThePageSaysSo() {
        gateway.change("request", "complaint", null);

        Document page = Pages.open("/requests/r-1/complaint");

        assertEquals(
                "There is nothing to complain about now", page.selectFirst("h1").text());
    }

    @ParameterizedTest
    @CsvSource({"pdf, application/pdf", "txt, text/plain;charset=UTF-8"})
    void theComplaintComesThroughAsAFile(String form, String type) {
        given().get("/requests/r-1/complaint." + form + "?authority=iedpc&language=de")
                .then()
                .statusCode(200)
                .contentType(type)
                .header("Content-Disposition", containsString("complaint." + form))
                .header("Cache-Control", "no-store")
                .body(equalTo("FILE"));

        assertEquals(
                1,
                gateway.calls("GET /requests/r-1/complaint." + form + "?authority=iedpc&language=de")
                        .size());
    }

    @Test
    void theAuthorityOfTheComplaintIsChosenAlreadyWhenItIsRecorded() {
        Document known = Pages.open("/requests/r-1/actions/LODGE_COMPLAINT?authority=iedpc");
        Document other = Pages.open("/requests/r-1/actions/LODGE_COMPLAINT?authority=esaepa");
        Document none = Pages.open("/requests/r-1/actions/LODGE_COMPLAINT?authority=another");

        assertEquals(
                "iedpc", known.selectFirst("input[name=authority][checked]").val());
        assertEquals(
                "esaepa", other.selectFirst("input[name=authority][checked]").val());
        assertEquals(
                "another", none.selectFirst("input[name=authority][checked]").val());
        assertNull(Pages.open("/requests/r-1/actions/LODGE_COMPLAINT").selectFirst("input[name=authority][checked]"));
    }

    @Test
    void anOverdueRequestLeadsToTheComplaintThatIsReady() {
        gateway.change("request", "allowedActions", List.of("LODGE_COMPLAINT"));
        gateway.change(
                "request",
                "nextAction",
                Map.of("text", "You can complain to the authority.", "link", "LODGE_COMPLAINT"));

        Document page = Pages.open("/requests/r-1");

        assertEquals(
                "/requests/r-1/complaint",
                page.selectFirst(".next-card a.button").attr("href"));
        assertEquals(
                "Prepare the complaint", page.selectFirst(".next-card a.button").text());
    }

    @Test
    void aRefusalShowsWhatCanBeSaidToItWithArticleAndAddress() {
        gateway.change("request", "allowedActions", List.of("APPEAL_TO_VENDOR", "LODGE_COMPLAINT"));
        gateway.change(
                "request",
                "refusalHelp",
                Map.of(
                        "reason",
                        "IDENTITY",
                        "theySay",
                        "They say that you have not shown who you are.",
                        "youCanSay",
                        List.of(
                                statement("Only in reasonable doubt.", "Art. 12(6) GDPR", "https://example.org/law"),
                                statement("Ask what is missing.", null, null))));

        Document page = Pages.open("/requests/r-1");

        assertEquals(2, page.select(".said li").size());
        assertEquals("https://example.org/law", page.selectFirst(".said a").attr("href"));
        assertEquals(
                List.of("/requests/r-1/actions/APPEAL_TO_VENDOR", "/requests/r-1/complaint"),
                page.select(".refusal .actions a").eachAttr("href"));
        assertEquals(1, gateway.calls("request").size());
    }

    @Test
    void aRequestThatIsNotRefusedShowsNoSuchHelp() {
        assertTrue(Pages.open("/requests/r-1").select(".refusal").isEmpty());
    }

    @Test
    void theFilesPageAsksAboutThePiecesThatHaveNoRedactedCopy() {
        gateway.change(
                "request",
                "evidence",
                List.of(
                        piece("original", null, "a"),
                        piece("copy", "original", "b"),
                        piece("alone", null, "c"),
                        piece("described", null, null)));

        Document page = Pages.open("/requests/r-1/file");

        assertEquals(List.of("alone"), page.select("input[name=keep]").eachAttr("value"));
        assertEquals("/requests/r-1/file.zip", page.selectFirst("a.button").attr("href"));
        assertTrue(page.select("main").text().contains("/.well-known/holdout-signing-key.pem"));
    }

    @Test
    void aDraftsFileIsNotOffered() {
        gateway.change("request", "state", "DRAFT");

        assertTrue(Pages.open("/requests/r-1/file").select("a.button, form").isEmpty());
    }

    @Test
    void bothVariantsComeThrough() {
        given().get("/requests/r-1/file.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("holdout-request.zip"))
                .header("Cache-Control", "no-store")
                .body(equalTo("FILE"));
        given().get("/requests/r-1/file.zip?redacted=true&keep=one&keep=two")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("holdout-request-redacted.zip"));

        assertEquals(
                1, gateway.calls("GET /requests/r-1/file.zip?redacted=false").size());
        assertEquals(
                1,
                gateway.calls("GET /requests/r-1/file.zip?redacted=true&keep=one%2Ctwo")
                        .size());
    }

    private void complainable() {
        gateway.change(
                "request",
                "complaint",
                Map.of(
                        "authority", receiver("iedpc", "Data Protection Commission", "You live in Ireland."),
                        "others", List.of(receiver("frcnil", "CNIL", "It leads there.")),
                        "further", List.of(receiver("atdsb", "DSB", "You chose it.")),
                        "language", "de",
                        "languageNote", "It works in another language.",
                        "subject", "Beschwerde",
                        "sections", List.of(Map.of("heading", "Teil", "paragraphs", List.of("Absatz eins"))),
                        "text", "Ganzer Text",
                        "attachments", List.of("Die Akte"),
                        "missing", List.of("name", "email")));
    }

    private static Map<String, Object> receiver(String id, String name, String reason) {
        return Map.of(
                "id",
                id,
                "lodgeAs",
                id,
                "name",
                name,
                "country",
                "IE",
                "website",
                "https://example.org",
                "complaintUrl",
                "https://example.org/form",
                "form",
                true,
                "email",
                "info@example.org",
                "reason",
                reason);
    }

    private static Map<String, Object> statement(String text, String article, String url) {
        Map<String, Object> statement = new HashMap<>(Map.of("text", text));
        statement.put("article", article);
        statement.put(
                "source", url == null ? null : Map.of("id", "law", "title", "The law", "kind", "general", "url", url));
        return statement;
    }

    private static Map<String, Object> piece(String id, String redactionOf, String sha256) {
        Map<String, Object> piece = new HashMap<>(Map.of(
                "id",
                id,
                "kind",
                Map.of("id", "ai-output-screenshot", "name", "Screenshot"),
                "fileName",
                id + ".png",
                "strength",
                List.of()));
        piece.put("redactionOf", redactionOf);
        piece.put("sha256", sha256);
        return piece;
    }
}
