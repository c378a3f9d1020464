package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class PolicyPagesTest {
    private static final String POLICIES = "/vendors/openai/policies";
    private static final String DIFFERENCE = "/policies/difference?document=ChatGPT%2FPrivacy%20Policy&version=a3";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void aVendorsPageLeadsToTheHistoryOfItsPolicies() {
        assertEquals(
                1,
                Pages.open("/vendors/meta")
                        .select("main a[href=/vendors/meta/policies]")
                        .size());
    }

    @Test
    void thePictureHasAMarkAVersionAndAnotherShapeForWhatMatters() {
        Element picture = Pages.open(POLICIES).selectFirst("svg.policy-timeline");
        assertEquals("img", picture.attr("role"));
        assertEquals(3, picture.select("circle.mark-other").size());
        assertEquals(1, picture.select("path.mark-material").size());
        assertEquals(
                List.of("ChatGPT: Privacy Policy", "ChatGPT: Terms of Service"),
                picture.select("text.name").eachText());
        assertTrue(
                picture.selectFirst("desc").text().startsWith("4 versions"),
                picture.selectFirst("desc").text());
        assertTrue(picture.select("[style]").isEmpty());
    }

    @Test
    void theTableSaysWhatThePictureShows() {
        Document page = Pages.open(POLICIES, "de");
        assertEquals(
                List.of("2026-08-22T08:00:00Z", "2026-08-22T08:00:00Z", "2025-12-01T08:00:00Z"),
                page.select(".policy-table time").eachAttr("datetime"));
        String table = page.selectFirst(".policy-table").text();
        assertTrue(table.contains("22. August 2026"), table);
        assertTrue(table.contains("Nie, soweit aufbewahrt"), table);
        assertTrue(table.contains("Das Archiv verfolgt ihn nicht mehr."), table);
    }

    @Test
    void thePictureAsksNoMoreOftenThanItsBound() {
        gateway.change("policyChanges", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c/1"));
        Document page = Pages.open(POLICIES);
        assertEquals(
                5,
                gateway.calls("policyChanges").stream()
                        .filter(call -> call.arguments().get("first").equals(100))
                        .count());
        assertTrue(page.text().contains("The picture begins with the oldest"), page.text());
    }

    @Test
    void changesAreListedNewestFirstWithTheirReasonsInWords() {
        Document page = Pages.open(POLICIES);
        assertEquals(
                List.of("true", "false", "false", "false"),
                page.select(".policy-change").eachAttr("data-material"));
        Element newest = page.selectFirst(".policy-change");
        assertEquals(DIFFERENCE, newest.selectFirst("h3 a").attr("href"));
        assertEquals("Changes what matters", newest.selectFirst(".verdict").text());
        assertEquals(
                List.of("How long data is kept and when it is deleted", "brand-new"),
                newest.select(".rules li").eachText());
        assertEquals(20, list().arguments().get("first"));
        assertNull(list().arguments().get("material"));
    }

    @Test
    void onlyWhatMattersIsAskedForAndKeptOnTheNextPage() {
        gateway.change("policyChanges", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c/1"));
        Document page = Pages.open(POLICIES + "?material=true&after=c0");
        assertEquals(true, list().arguments().get("material"));
        assertEquals("c0", list().arguments().get("after"));
        assertEquals(
                POLICIES + "?material=true&after=c%2F1#changes",
                page.selectFirst("a[rel=next]").attr("href"));
        assertEquals(
                List.of("Only what matters"),
                page.select(".chips a[aria-current]").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "false", "%3Cscript%3E"})
    void anythingElseThanTrueListsAllChanges(String material) {
        Pages.open(POLICIES + "?material=" + material);
        assertNull(list().arguments().get("material"));
    }

    @Test
    void aPlaceThatTheGatewayDoesNotKnowIsSaidInPlainWords() {
        gateway.refuse("policyChanges", "INVALID_INPUT", "Give the endCursor of the page before.", "after");
        given().get(POLICIES + "?after=x").then().statusCode(400).body(containsString("did not arrive as it should"));
    }

    @Test
    void aVendorWithoutHistorySaysSo() {
        gateway.answer("policyDocuments", "none");
        for (String language : List.of("en", "de")) {
            Document page = Pages.open(POLICIES, language);
            assertTrue(page.select("svg.policy-timeline, .policy-change").isEmpty());
            assertEquals(
                    language.equals("en")
                            ? "Holdout keeps no history of this vendor’s policies."
                            : "Holdout hat keinen Verlauf der Richtlinien dieses Anbieters.",
                    page.selectFirst(".empty p").text());
        }
        assertEquals(List.of(), gateway.calls("policyChanges"));
    }

    @Test
    void anUnknownVendorHasNoPolicies() {
        gateway.answerNothing("vendor");
        given().get("/vendors/none/policies").then().statusCode(404);
    }

    @Test
    void aDifferenceMarksSentencesAndWordsByMoreThanColour() {
        Document page = Pages.open(DIFFERENCE);
        Map<String, Object> asked = gateway.calls("policyDifference").getFirst().arguments();
        assertEquals(Map.of("document", "ChatGPT/Privacy Policy", "version", "a3"), asked);
        assertEquals(
                List.of("removed: We keep your content for 30 days.", "removed: We never <sell> it."),
                page.select(".policy-difference del").eachText());
        assertEquals(
                List.of("added: We keep your content for two years.", "added: Partners may get it."),
                page.select(".policy-difference ins").eachText());
        assertEquals(
                List.of("30 days.", "two years."),
                page.select(".policy-difference mark").eachText());
        assertEquals(
                List.of("12 sentences unchanged", "One sentence unchanged"),
                page.select(".policy-difference .run").eachText());
    }

    @Test
    void policiesAreEnglishOnAGermanPageAndEverythingElseIsGerman() {
        Document page = Pages.open(DIFFERENCE, "de");
        assertTrue(page.select(".policy-difference del, .policy-difference ins").stream()
                .allMatch(text -> text.attr("lang").equals("en")));
        assertEquals("de", page.selectFirst(".policy-difference del .hidden").attr("lang"));
        assertEquals(
                "12 Sätze unverändert",
                page.selectFirst(".policy-difference .run").text());
        String verdict = page.selectFirst("section[aria-labelledby=verdict]").text();
        assertTrue(verdict.contains("Ändert, worauf es ankommt"), verdict);
        assertTrue(verdict.contains("Wie lange Daten bleiben und wann sie gelöscht werden"), verdict);
        assertTrue(verdict.contains("und ein weiterer Satz"), verdict);
        assertTrue(verdict.contains("brand-new"), verdict);
    }

    @Test
    void aVersionWithoutDifferencesAndAFirstOneSaySo() {
        gateway.change("policyDifference", "segments", List.of());
        assertTrue(Pages.open(DIFFERENCE).text().contains("No text has changed."));
        gateway.change("policyDifference", "previous", null);
        assertTrue(Pages.open(DIFFERENCE).text().contains("the first version that is kept"));
    }

    @Test
    void anUnknownVersionIsSaidInPlainWords() {
        gateway.answerNothing("policyDifference");
        given().get(DIFFERENCE).then().statusCode(404).body(containsString("There is no such page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?document=x", "?version=x", "?document=%20&version=x"})
    void anIncompleteAddressIsNoPageAndIsNotAskedFor(String query) {
        given().urlEncodingEnabled(false)
                .get("/policies/difference" + query)
                .then()
                .statusCode(404);
        assertEquals(List.of(), gateway.calls("policyDifference"));
    }

    @Test
    void theHistoryIsAskedForWithoutAToken() {
        Pages.open(POLICIES);
        Pages.open(DIFFERENCE);
        for (String field : List.of("policyDocuments", "policyChanges", "policyDifference")) {
            assertFalse(gateway.calls(field).getFirst().headers().containsKey("Authorization"), field);
        }
    }

    private FakeGateway.Call list() {
        return gateway.calls("policyChanges").stream()
                .filter(call -> !call.arguments().get("first").equals(100))
                .findFirst()
                .orElseThrow();
    }
}
