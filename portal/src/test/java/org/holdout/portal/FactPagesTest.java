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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "mara", roles = "editor", augmentors = AccessToken.class)
class FactPagesTest {
    private static final String PAGE = "/editor/facts/meta/default_setting";
    private static final String DOCUMENT = "Meta AI/Terms of Service";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editor/facts", "/editor/facts/meta", PAGE, PAGE + "?region=DE&done=yes"})
    void everyPageIsWholeInBothLanguages(String path) {
        for (String language : new String[] {"en", "de"}) {
            Document page = Pages.open(path, language);
            assertEquals(language, page.selectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
            assertTrue(page.select("form[method=post]").stream()
                    .allMatch(
                            form -> !form.select("input[name=csrf-token]").val().isEmpty()));
        }
    }

    @Test
    void theQueueSaysWhyInWordsAndSinceWhen() {
        Document page = Pages.open("/editor/facts", "de");
        assertEquals(
                List.of("Der Wortlaut der Regeln hat sich geändert", "Datei und Redaktion widersprechen sich"),
                page.select("[data-cause]").eachText());
        assertTrue(page.selectFirst(".fact-item").text().contains("seit 1. August 2026"));
        assertEquals(
                PAGE + "?region=WORLDWIDE", page.selectFirst(".fact-item a").attr("href"));
    }

    @Test
    void aDoubtShowsWhatWasSaidAndWhatIsSaidNow() {
        Document page = Pages.open(PAGE);
        assertEquals("share.", page.select(".word-change del").text());
        assertEquals("post.", page.select(".word-change ins").text());
        assertFalse(page.select("a[href*='/policies/difference']").isEmpty());
    }

    @Test
    void theTextOfAVersionIsShownToChooseSentencesFromAndWhatWasTypedStays() {
        Document page = Jsoup.parse(send(Map.of(
                        "do", List.of("text"),
                        "document", List.of(DOCUMENT),
                        "find", List.of("object"),
                        "note", List.of("My note.")))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(List.of("You may object."), page.select(".sentences label").eachText());
        assertEquals("My note.", page.select("textarea[name=note]").text());
        assertEquals(
                "a1", page.select("select[name=policyVersion] option[selected]").val());
        assertTrue(gateway.calls("reviseFact").isEmpty());
    }

    @Test
    void aRevisionQuotesTheChosenSentences() {
        Map<String, List<String>> typed = statement();
        typed.put("do", List.of("revise"));
        typed.put("sentence", List.of("4", "3"));

        send(typed).then().statusCode(303).header("Location", containsString("done=yes"));

        Map<String, Object> told = gateway.calls("reviseFact").getFirst().arguments();
        assertEquals(3, told.get("baseRevision"));
        Map<?, ?> input = (Map<?, ?>) told.get("input");
        assertEquals("opted_out", input.get("value"));
        assertEquals(
                Map.of("document", DOCUMENT, "version", "a1", "exact", "We use what you post.\nYou may object."),
                new HashMap<>((Map<?, ?>) input.get("quotation")));
        assertEquals("2026-05-13", input.get("validFrom").toString());
    }

    @Test
    void sentencesThatDoNotFollowOneAnotherAreAskedForAgain() {
        Map<String, List<String>> typed = statement();
        typed.put("do", List.of("revise"));
        typed.put("sentence", List.of("3", "5"));

        Document page = Jsoup.parse(send(typed).then().statusCode(400).extract().asString());

        assertEquals(List.of("#sentence"), page.select(".error-summary a").eachAttr("href"));
        assertEquals(2, page.select("input[name=sentence][checked]").size());
        assertTrue(gateway.calls("reviseFact").isEmpty());
    }

    @Test
    void aConfirmationNeedsOnlyAReasonAndWhatItRestsOn() {
        send(Map.of("do", List.of("confirm"), "document", List.of("none"), "reason", List.of("Still so.")))
                .then()
                .statusCode(303);

        Map<String, Object> told = gateway.calls("confirmFact").getFirst().arguments();
        assertEquals("Still so.", told.get("reason"));
        assertNull(told.get("quotation"));
    }

    @Test
    void aStaleRevisionComesBackWithTheNewestAndWhatWasTyped() {
        gateway.refuse("reviseFact", "STALE_VERSION", "This was said anew since you read it; look at it again.", null);
        Map<String, List<String>> typed = statement();
        typed.put("do", List.of("revise"));
        typed.put("document", List.of("none"));
        typed.put("version", List.of("2"));

        Document page = Jsoup.parse(send(typed).then().statusCode(400).extract().asString());

        assertEquals("3", page.select("input[name=version]").last().val());
        assertEquals("Because.", page.select("textarea[name=reason]").text());
    }

    @Test
    void whatTheGatewayRefusesStandsAtItsField() {
        gateway.refuse("reviseFact", "INVALID_INPUT", "The version does not say this.", "exact");
        Map<String, List<String>> typed = statement();
        typed.put("do", List.of("revise"));
        typed.put("exact", List.of("Something else."));

        Document page = Jsoup.parse(send(typed).then().statusCode(400).extract().asString());

        assertEquals(List.of("#exact"), page.select(".error-summary a").eachAttr("href"));
    }

    @Test
    void aConflictIsEndedWithOneOfTheTwo() {
        send(Map.of("do", List.of("take"), "take", List.of("FILE"))).then().statusCode(303);

        assertEquals(
                "FILE",
                gateway.calls("resolveFactConflict").getFirst().arguments().get("take"));
    }

    @Test
    void aCellThatNothingIsKnownOfIsOpenedByQuestionAndPlace() {
        assertEquals(
                List.of("", "default_setting", "children"),
                Pages.open("/editor/facts/meta").select("select[name=dimension] option").stream()
                        .map(option -> option.val())
                        .toList());

        given().redirects()
                .follow(false)
                .get("/editor/facts/meta?dimension=children&region=US-CA")
                .then()
                .statusCode(303)
                .header("Location", containsString("/editor/facts/meta/"));

        Map<String, Object> asked = gateway.calls("fact").getFirst().arguments();
        assertEquals("children", asked.get("dimension"));
        assertEquals("US-CA", asked.get("region"));
    }

    @Test
    void openingACellNeedsAQuestion() {
        Document page = Jsoup.parse(given().get("/editor/facts/meta?dimension=&region=DE")
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(List.of("#dimension"), page.select(".error-summary a").eachAttr("href"));
        assertEquals("DE", page.select("input[name=region]").val());
        assertTrue(gateway.calls("fact").isEmpty());
    }

    @Test
    void aPlaceThatThereIsNotIsSaidAtItsField() {
        gateway.refuse("fact", "INVALID_INPUT", "region must be an ISO 3166 code.", "region");

        Document page = Jsoup.parse(given().get("/editor/facts/meta?dimension=children&region=XX")
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(
                "region must be an ISO 3166 code.", page.select("#region-error").text());
        assertEquals("XX", page.select("input[name=region]").val());
    }

    @Test
    @TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
    void whoeverIsNoEditorSeesNoneOfIt() {
        given().get("/editor/facts").then().statusCode(403);
    }

    private static Map<String, List<String>> statement() {
        return new HashMap<>(Map.of(
                "value", List.of("opted_out"),
                "verification", List.of("PAGE"),
                "sourceTitle", List.of("Terms"),
                "validFrom-day", List.of("13"),
                "validFrom-month", List.of("5"),
                "validFrom-year", List.of("2026"),
                "document", List.of(DOCUMENT),
                "reason", List.of("Because.")));
    }

    private static Response send(Map<String, List<String>> typed) {
        return Pages.sendAll(Pages.open(PAGE), PAGE, typed);
    }
}
