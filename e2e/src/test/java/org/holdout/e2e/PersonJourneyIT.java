package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job in a real browser: from a search to a date with its reasons, with script and without. */
@ExtendWith(PlatformExtension.class)
class PersonJourneyIT {

    private static final String PROMPT = Traces.personal("Who is the photographer Ana of Galway?");
    private static final String ANSWER = Traces.personal("Ana is a photographer from Galway.");
    private static final String SCREENSHOT = Traces.personal("answer-of-the-machine.png");
    private static Chrome chrome;

    @BeforeAll
    static void openChrome() {
        chrome = new Chrome();
    }

    @AfterAll
    static void closeChrome() {
        chrome.close();
    }

    static Stream<Chrome.Look> looks() {
        return Stream.of(Chrome.Look.DESKTOP, Chrome.Look.PHONE.withoutScript(), Chrome.Look.DESKTOP.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPersonGoesFromSearchToADueDateWithReasons(Chrome.Look look, Platform platform) {
        List<String> violations = new ArrayList<>();
        Person ana = new Person(platform, chrome.visitor(look, violations)).signIn("ana");

        ana.open("/").search("instagram").follow("/guides/" + Requests.INSTAGRAM_GUIDE);
        ana.startRequest("IE")
                .describeEvidence(PROMPT, ANSWER)
                .upload("ai-output-screenshot", SCREENSHOT, Person.png())
                .send("31", "1", "2026");

        String page = ana.text();
        assertTrue(page.contains("Monday 2 March 2026"), page);
        assertTrue(page.contains("Received 31 January 2026"), page);
        assertTrue(page.contains("there is no 31 February"), page);
        assertTrue(page.contains("the next working day in Ireland"), page);
        assertEquals(List.of(), violations);
        assertEvidenceArrivedWhole(platform, ana);
        ana.open("/requests");
        assertTrue(ana.text().contains("Monday 2 March 2026"), ana::text);
        assertBenSeesNothingOf(platform, look, ana);
    }

    @Test
    void anOpenPageShowsAChangeThatHappensElsewhere(Platform platform) {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");
        Api api = Api.person(platform, "ana");
        JsonNode request = Requests.send(api, Requests.draft(api), "2026-01-31");
        ana.open("/requests/" + request.get("id").asText());

        api.ask(
                "mutation A($id: ID!, $version: Int!) { recordAcknowledgement(id: $id, version: $version, happenedOn: \"2026-02-04\") { version } }",
                Map.of(
                        "id",
                        request.get("id").asText(),
                        "version",
                        request.get("version").asInt()));

        ana.page().locator("#live >> text=4 February 2026").first().waitFor();
    }

    @Test
    void aMistakeInAFormIsNamedAndNothingTypedIsLost(Platform platform) {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.PHONE)).signIn("ana");
        Api api = Api.person(platform, "ana");
        ana.open("/requests/" + Requests.draft(api).get("id").asText());

        ana.send("31", "2", "2026");

        assertEquals(
                "31", ana.page().locator("input[name=sentOn-day]").inputValue(), "what was typed stays in the field");
        assertTrue(ana.page().locator("[role=alert], .error-summary").first().isVisible());
        ana.upload("ai-output-screenshot", SCREENSHOT, "MZ not a picture".getBytes(StandardCharsets.UTF_8));
        assertTrue(ana.page().locator("[role=alert], .error-summary").first().isVisible());
    }

    @Test
    void everyPageForbidsInlineScriptAndStyle(Platform platform) {
        Page page = chrome.visitor(Chrome.Look.DESKTOP);
        for (String path : List.of("/", "/guides", "/vendors/meta", "/compare?vendors=meta,openai", "/no-such-page")) {
            Response response = page.navigate(platform.portal() + path);
            String policy = response.headerValue("content-security-policy");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
        }
    }

    private static void assertEvidenceArrivedWhole(Platform platform, Person ana) {
        Api api = Api.person(platform, "ana");
        JsonNode evidence = api.ask(
                        "query Q($id: ID!) { request(id: $id) { evidence { id fileName description { prompt } } } }",
                        Map.of("id", ana.requestPath().substring("/requests/".length())))
                .at("/request/evidence");
        String file = evidence.findParents("fileName").stream()
                .filter(piece -> piece.hasNonNull("fileName"))
                .map(piece -> piece.get("id").asText())
                .findFirst()
                .orElseThrow();
        assertTrue(evidence.toString().contains(PROMPT), evidence::toString);
        assertTrue(java.util.Arrays.equals(Person.png(), api.download(file).body()), "the original, bit for bit");
    }

    private static void assertBenSeesNothingOf(Platform platform, Chrome.Look look, Person ana) {
        ana.page()
                .locator("main a[href^='/requests/']:not([href$='/together'])")
                .first()
                .click();
        String path = ana.requestPath();
        Person ben = new Person(platform, chrome.visitor(look)).signIn("ben");
        ben.open("/requests");
        assertFalse(ben.page().content().contains(path));
        assertEquals(404, ben.page().navigate(platform.portal() + path).status());
    }
}
