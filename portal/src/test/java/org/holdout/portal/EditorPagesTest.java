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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "mara", roles = "editor", augmentors = AccessToken.class)
class EditorPagesTest {
    private static final String PAGE = "/editor/guides/meta-instagram-third-party-ios-android";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editor", PAGE, PAGE + "?language=de", PAGE + "/conflict"})
    void everyPageIsWholeInBothLanguages(String path) {
        for (String language : new String[] {"en", "de"}) {
            Document page = Pages.open(path, language);
            assertEquals(language, page.selectFirst("html").attr("lang"));
            assertEquals(1, page.select("h1").size());
            assertTrue(page.select("[style], style, script:not([src])").isEmpty());
            assertTrue(page.select("form[method=post]").stream()
                    .allMatch(
                            form -> !form.select("input[name=csrf-token]").val().isEmpty()));
            assertFalse(page.select("header a[href=/editor]").isEmpty());
        }
    }

    @Test
    void theQueueSaysWhyInWordsAndSinceWhen() {
        Document page = Pages.open("/editor", "de");
        Element first = page.selectFirst(".queue-item");
        assertEquals(
                List.of("Leser sagen, dass es nicht ging", "Datei und Redaktion widersprechen sich"),
                first.select(".causes li").eachText());
        assertTrue(first.text().contains("seit 20. November 2026"));
        assertTrue(first.text().contains("gelesen in 30 Tagen: 120"));
        assertTrue(first.text().contains("offene Meldungen: 3"));
        assertEquals(PAGE + "/conflict", first.selectFirst(".actions a").attr("href"));
    }

    @Test
    void aCheckOfSeveralStepsIsTold() {
        Response answer = send(
                Pages.open(PAGE),
                PAGE + "/checks",
                Map.of("checked", List.of("1", "3"), "result", List.of("WORKS"), "against", List.of("app 401")));
        answer.then().statusCode(303).header("Location", containsString("done=checked"));
        Map<String, Object> told = gateway.calls("checkSteps").getFirst().arguments();
        assertEquals(List.of(1, 3), told.get("steps"));
        assertEquals("WORKS", told.get("result"));
        assertEquals("app 401", told.get("against"));
        assertEquals(1, told.get("revision"));
    }

    @Test
    void aCheckOfAGuideThatChangedMeanwhileIsChosenAnew() {
        gateway.refuse("checkSteps", "STALE_VERSION", "The guide has changed.", "revision");
        Document page = Jsoup.parse(
                send(Pages.open(PAGE), PAGE + "/checks", Map.of("checked", List.of("2"), "result", List.of("WORKS")))
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString());
        assertTrue(page.select("input[name=checked][checked]").isEmpty(), "step 2 may say something else now");
    }

    @Test
    void aCheckOfNothingIsAskedForAgain() {
        Document page = Jsoup.parse(send(Pages.open(PAGE), PAGE + "/checks", Map.of())
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals(
                List.of("#checked", "#result"), page.select(".error-summary a").eachAttr("href"));
        assertTrue(gateway.calls("checkSteps").isEmpty());
    }

    @Test
    void stepsAreAddedMovedAndRemovedByButtonsAlone() {
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> List.of("One.", "Two.", "Three."));
        typed.put("tried", List.of("2"));
        typed.put("do", List.of("up-2"));
        Document moved = opened(send(page, PAGE, typed));
        assertEquals(
                List.of("Two.", "One.", "Three."),
                moved.select("textarea[name=step]").eachText());
        assertEquals(List.of("1"), moved.select("[name=tried][checked]").eachAttr("value"));
        typed.put("do", List.of("remove-1"));
        assertEquals(
                List.of("Two.", "Three."),
                opened(send(page, PAGE, typed)).select("textarea[name=step]").eachText());
        typed.put("do", List.of("add-3"));
        assertEquals(
                4, opened(send(page, PAGE, typed)).select("textarea[name=step]").size());
        typed.put("do", List.of("down-99"));
        assertEquals(
                List.of("One.", "Two.", "Three."),
                opened(send(page, PAGE, typed)).select("textarea[name=step]").eachText());
        assertTrue(gateway.calls("reviseGuide").isEmpty());
    }

    @Test
    void theDifferenceIsShownBeforeItIsPublished() {
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> steps.subList(0, 10));
        typed.put("title", List.of("Instagram app: object"));
        typed.put("tried", List.of("1"));
        typed.put("reason", List.of("The menu has moved."));
        typed.put("do", List.of("preview"));
        Document preview = opened(send(page, PAGE, typed));
        assertTrue(gateway.calls("reviseGuide").isEmpty());
        assertEquals(List.of("Title", "Steps"), preview.select("h3").eachText());
        assertTrue(preview.select("del").text().contains("Note the date"));

        Map<String, List<String>> carried = new HashMap<>();
        preview.select("main form input[type=hidden]")
                .forEach(field -> carried.computeIfAbsent(field.attr("name"), any -> new ArrayList<>())
                        .add(field.val()));
        carried.put("do", List.of("save"));
        send(preview, PAGE, carried).then().statusCode(303).header("Location", containsString("done=saved"));
        Map<String, Object> told = gateway.calls("reviseGuide").getFirst().arguments();
        Map<?, ?> input = (Map<?, ?>) told.get("input");
        assertEquals("Instagram app: object", input.get("title"));
        assertEquals(10, ((List<?>) input.get("steps")).size());
        assertEquals(List.of("WORLDWIDE"), input.get("regions"));
        assertEquals(List.of("IOS", "ANDROID"), input.get("platforms"));
        assertEquals(List.of(1), told.get("checkedSteps"));
        assertEquals(1, told.get("baseRevision"));
        assertEquals("en", told.get("language"));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> List.of(" ", ""));
        typed.put("title", List.of(""));
        typed.put("minutes", List.of("many"));
        typed.put("do", List.of("preview"));
        Document again = Jsoup.parse(
                send(page, PAGE, typed).then().statusCode(400).extract().asString());
        assertEquals(
                List.of("#reason", "#title", "#steps", "#minutes"),
                again.select(".error-summary a").eachAttr("href"));
    }

    @Test
    void nothingChangedIsNothingToPublish() {
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> steps);
        typed.put("reason", List.of("Just so."));
        typed.put("do", List.of("preview"));
        send(page, PAGE, typed).then().statusCode(400).body(containsString("You have changed nothing."));
    }

    @Test
    void whatTheGatewayRefusesIsSaidAtItsFieldWhateverThePathToIt() {
        gateway.refuse("reviseGuide", "INVALID_INPUT", "Name a region that exists.", "guide.regions[0]");
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> steps);
        typed.put("reason", List.of("Just so."));
        typed.put("do", List.of("save"));
        Document again = Jsoup.parse(
                send(page, PAGE, typed).then().statusCode(400).extract().asString());
        assertEquals("#regions", again.selectFirst(".error-summary a").attr("href"));
    }

    @Test
    void aStaleVersionKeepsWhatWasTypedAndShowsWhatChangedMeanwhile() {
        Document page = Pages.open(PAGE);
        Map<String, List<String>> typed = revised(page, steps -> steps);
        typed.put("title", List.of("My title"));
        typed.put("reason", List.of("Just so."));
        typed.put("do", List.of("save"));
        gateway.answer("guide@1", "guide");
        gateway.answer("guide", "guide_checked");
        gateway.change("guide", "title", "Their title");
        gateway.refuse("reviseGuide", "STALE_VERSION", "Somebody else was faster.", "baseRevision");
        Document again = Jsoup.parse(
                send(page, PAGE, typed).then().statusCode(409).extract().asString());
        assertEquals("My title", again.selectFirst("#title").val());
        assertEquals(
                "2", again.select("form[action*=language] input[name=version]").val());
        assertTrue(again.selectFirst("[role=alert] ins").text().contains("Their"));
    }

    @Test
    void aTranslationStandsBesideTheEnglishWithABoxForEachEntry() {
        gateway.change("guide", "inEnglish", List.of("title", "steps[1]", "achieves"));
        Document page = Pages.open(PAGE + "?language=de");
        assertEquals("", page.selectFirst("#title").val());
        assertTrue(page.select(".original").hasText());
        assertTrue(page.select("[name=do][value^=remove], #regions").isEmpty());
        assertEquals("", page.selectFirst("#step-2").val());
        assertFalse(page.selectFirst("#step-1").val().isEmpty(), "what is translated stands there");
        assertEquals(List.of("not translated"), page.select("#steps .english").eachText());
        assertEquals(
                page.select("#achieves textarea").size(),
                page.select("#achieves .english").size());
        int missing = 2 + page.select("#achieves textarea").size();
        assertTrue(page.select("section[aria-labelledby=revise] > p").text().contains("not translated: " + missing));
    }

    @Test
    void aTranslationIsSentWithItsGapsInTheirPlaces() {
        Document page = Pages.open(PAGE + "?language=de");
        Map<String, List<String>> typed = revised(page, steps -> steps);
        typed.put("title", List.of("Instagram: widersprechen"));
        typed.put("step", List.of("", "Öffnen Sie das Menü.", ""));
        typed.put("achieves", List.of("", ""));
        typed.put("reason", List.of("Übersetzt."));
        typed.put("do", List.of("save"));
        send(page, PAGE + "?language=de", typed).then().statusCode(303);
        Map<String, Object> told = gateway.calls("reviseGuide").getFirst().arguments();
        Map<?, ?> input = (Map<?, ?>) told.get("input");
        assertEquals("de", told.get("language"));
        assertEquals("Instagram: widersprechen", input.get("title"));
        assertEquals(List.of("", "Öffnen Sie das Menü.", ""), input.get("steps"));
        assertEquals(List.of(), input.get("achieves"));
        assertNull(input.get("regions"));
    }

    @Test
    void aTranslationThatIsStaleStaysWithItsEnglishEntries() {
        Document page = Pages.open(PAGE + "?language=de");
        Map<String, List<String>> typed = revised(page, steps -> steps);
        List<String> german = new ArrayList<>(page.select("textarea[name=step]").eachText());
        german.replaceAll(step -> "DE " + step);
        typed.put("step", german);
        typed.put("reason", List.of("Übersetzt."));
        typed.put("do", List.of("save"));
        gateway.answer("guide@1", "guide");
        gateway.change("guide", "revision", 2);
        gateway.change("guide", "steps", shifted(gateway));
        gateway.refuse("reviseGuide", "STALE_VERSION", "Somebody else was faster.", "baseRevision");
        Document again = Jsoup.parse(send(page, PAGE + "?language=de", typed)
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertEquals("", again.selectFirst("#step-1").val());
        assertEquals(german.getFirst(), again.selectFirst("#step-2").val());
    }

    /** The guide's steps after a new one. */
    private static List<Object> shifted(FakeGateway gateway) {
        List<Object> steps = new ArrayList<>((List<?>) gateway.field("guide", "steps"));
        Map<String, Object> first = new HashMap<>();
        ((Map<?, ?>) steps.getFirst()).forEach((name, value) -> first.put(name.toString(), value));
        first.put("text", "Sign in.");
        steps.addFirst(first);
        return steps;
    }

    @Test
    void aConflictShowsBothTextsAndIsDecided() {
        Document page = Pages.open(PAGE + "/conflict");
        assertTrue(page.text().contains("meta.yaml"));
        assertTrue(page.select("ins").text().contains("app:"));
        send(page, PAGE + "/conflict", Map.of("take", List.of("FILE"))).then().statusCode(303);
        Map<String, Object> told =
                gateway.calls("resolveGuideConflict").getFirst().arguments();
        assertEquals("FILE", told.get("take"));
        assertEquals(2, told.get("baseRevision"));
        send(page, PAGE + "/conflict", Map.of("take", List.of("NOBODY"))).then().statusCode(400);
        gateway.answerNothing("guideConflict");
        given().get(PAGE + "/conflict").then().statusCode(404);
    }

    private static Document opened(Response answer) {
        return Jsoup.parse(answer.then().statusCode(200).extract().asString());
    }

    /** What the form of a page holds, with other steps. */
    private static Map<String, List<String>> revised(Document page, UnaryOperator<List<String>> steps) {
        Map<String, List<String>> typed = new HashMap<>();
        Element form = page.selectFirst("form[action*=language]");
        form.select("input[type=hidden], input[type=text], input[type=url], textarea, input[checked]").stream()
                .filter(field -> !field.attr("name").equals("step"))
                .forEach(field -> typed.computeIfAbsent(field.attr("name"), any -> new ArrayList<>())
                        .add(field.val()));
        typed.put("step", steps.apply(form.select("textarea[name=step]").eachText()));
        return typed;
    }

    private static Response send(Document page, String action, Map<String, List<String>> typed) {
        return Pages.sendAll(page, action, typed);
    }
}
