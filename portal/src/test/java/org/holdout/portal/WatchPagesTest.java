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
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "mara", roles = "editor", augmentors = AccessToken.class)
class WatchPagesTest {
    private static final String PAGE = "/editor/watched";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void thePageIsWholeInBothLanguages() {
        for (String language : new String[] {"en", "de"}) {
            Document page = Pages.open(PAGE + "?done=added", language);
            assertEquals(language, page.selectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertEquals(1, page.select(".notice[role=status]").size());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
            assertTrue(page.select("form[method=post]").stream()
                    .allMatch(
                            form -> !form.select("input[name=csrf-token]").val().isEmpty()));
        }
    }

    @Test
    void eachAddressSaysInWordsWhatBecameOfIt() {
        Document page = Pages.open(PAGE, "de");
        assertEquals(
                List.of("Die Seite liegt jetzt woanders (HTTP 301)", "Unverändert"),
                page.select(".watch-status").eachText());
        assertTrue(page.selectFirst(".watched-item").text().contains("3-mal nacheinander gescheitert"));
        assertEquals(
                "2026-08-22T08:00:00Z",
                page.select(".watched-item").last().selectFirst("time").attr("datetime"));
    }

    @Test
    void aPageThatMovedIsEnteredFromWhereItPointsTo() {
        String link = Pages.open(PAGE)
                .select(".watched-item a[href^=/editor/watched]")
                .attr("href");

        Document filled = Pages.open(link);

        assertEquals(
                "https://example.org/legal/privacy?a=1&b=2",
                filled.select("#url").val());
        assertEquals("Meta AI", filled.select("#service").val());
        assertEquals("meta", filled.select("#vendor option[selected]").val());
    }

    @Test
    void anAddressIsWatched() {
        Pages.send(PAGE, typed()).then().statusCode(303).header("Location", containsString("done=added"));

        assertEquals(
                Map.copyOf(typed()),
                gateway.calls("watchAddress").getFirst().arguments().get("input"));
    }

    @Test
    void whatIsMissingIsAskedForAtItsField() {
        Document page = Jsoup.parse(
                Pages.send(PAGE, Map.of("url", "", "vendor", "", "service", "", "terms", "", "language", ""))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());

        assertEquals(
                List.of("#url", "#vendor", "#service", "#terms", "#language"),
                page.select(".error-summary a").eachAttr("href"));
        assertTrue(gateway.calls("watchAddress").isEmpty());
    }

    @Test
    void whatTheGatewayRefusesStandsAtItsFieldWithWhatWasTyped() {
        gateway.refuse("watchAddress", "INVALID_INPUT", "This address leads into a private network.", "url");

        Document page = Jsoup.parse(
                Pages.send(PAGE, typed()).then().statusCode(400).extract().asString());

        assertEquals(List.of("#url"), page.select(".error-summary a").eachAttr("href"));
        assertEquals("https://example.org/privacy", page.select("#url").val());
    }

    @Test
    void anAddressIsTriedNowAndStopped() {
        Pages.send(PAGE, PAGE + "/w-1", Map.of("do", "read"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=soon"));
        Pages.send(PAGE, PAGE + "/w-1", Map.of("do", "stop"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=stopped"));

        assertEquals(
                "w-1", gateway.calls("readWatchedNow").getFirst().arguments().get("id"));
        assertEquals("w-1", gateway.calls("stopWatching").getFirst().arguments().get("id"));
    }

    @Test
    void moreAndTheOtherLanguageAfterARefusalAreOnThePageOfAllAddresses() {
        gateway.change("watchedAddresses", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c-2"));
        gateway.refuse("readWatchedNow", "INVALID_INPUT", "Its site may not be called.", null);

        Document page = Jsoup.parse(Pages.send(PAGE, PAGE + "/w-1", Map.of("do", "read"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(PAGE + "?after=c-2", page.selectFirst("a[rel=next]").attr("href"));
        assertEquals(
                PAGE + "?lang=de", page.selectFirst("footer a[hreflang=de]").attr("href"));
    }

    @Test
    void anAddressCanBeAnyVendorsWithinABound() {
        gateway.change("vendors", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c-9"));

        Pages.open(PAGE);

        List<FakeGateway.Call> calls = gateway.calls("vendors");
        assertNull(calls.getFirst().arguments().get("after"));
        assertEquals("c-9", calls.get(1).arguments().get("after"));
        assertEquals(25, calls.size(), "1000 vendors, 40 at once");
    }

    @Test
    void whatFailsStandsInTheEditorsQueue() {
        Document page = Pages.open("/editor/facts");

        assertTrue(page.select("#failing").text().contains("2"));
        assertFalse(page.select("a[href=/editor/watched]").isEmpty());
        assertEquals(
                true, gateway.calls("watchedAddresses").getFirst().arguments().get("failing"));
    }

    @Test
    void aWatchedDocumentSaysWhereItIsRead() {
        gateway.changeEach("policyDocuments", "url", "https://example.org/terms");

        String table =
                Pages.open("/vendors/openai/policies").select(".policy-table").text();

        assertTrue(table.contains("Read by Holdout itself at this address: https://example.org/terms"), table);
        assertTrue(table.contains("It is no longer at its address."), table);
    }

    @Test
    @TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
    void whoeverIsNoEditorSeesNoneOfIt() {
        given().get(PAGE).then().statusCode(403);
    }

    private static Map<String, String> typed() {
        return Map.of(
                "url",
                "https://example.org/privacy",
                "vendor",
                "meta",
                "service",
                "Meta AI",
                "terms",
                "Privacy Policy",
                "language",
                "en");
    }
}
