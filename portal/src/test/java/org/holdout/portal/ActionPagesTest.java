package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class ActionPagesTest {
    private static final String COMPLAIN = "/requests/r-1/actions/LODGE_COMPLAINT";
    private static final String EXTEND = "/requests/r-1/actions/RECORD_EXTENSION";
    private static final String CORRECT = "/requests/r-1/actions/CORRECT_ENTRY?entry=t-9";

    FakeGateway gateway;

    @BeforeEach
    void aSentRequest() {
        gateway.reset();
        gateway.answer("request", "request_sent");
    }

    @Test
    void aComplaintToAnAuthorityThatIsNotListedNamesNone() {
        assertEquals(2, Pages.open(COMPLAIN).select("input[name=authority]").size());
        assertTrue(Pages.open(COMPLAIN, "de").text().contains("Eine andere Behörde"));
        Pages.send(COMPLAIN, on2February(Map.of("authority", "another"))).then().statusCode(303);
        assertNull(told("lodgeComplaint").get("authority"));
    }

    @Test
    void theCountryOfAnAuthorityStandsThereByItsName() {
        String country = "label[for=authority-iedpc] .choice-note";
        assertEquals("Ireland", Pages.open(COMPLAIN).select(country).text());
        assertEquals("Irland", Pages.open(COMPLAIN, "de").select(country).text());
    }

    @Test
    void aComplaintToAListedAuthorityNamesIt() {
        Pages.send(COMPLAIN, on2February(Map.of("authority", "iedpc"))).then().statusCode(303);
        assertEquals("iedpc", told("lodgeComplaint").get("authority"));
    }

    @Test
    void anotherAuthorityIsChosenWhereNoneIsListed() {
        gateway.change("request", "law", null);
        Document page = Pages.open(COMPLAIN);
        assertEquals(
                List.of("another"),
                page.select("input[name=authority][checked]").eachAttr("value"));
    }

    @Test
    void correctingOnlyTheReasonOfARefusalTellsThatReasonAndNothingElse() {
        gateway.change("request", "timeline", List.of(entry("RECORD_ANSWER")));
        Pages.send(CORRECT, on2February(Map.of("reason", "OTHER"))).then().statusCode(303);
        assertEquals("OTHER", told("correctEntry").get("refusalReason"));
        assertNull(told("correctEntry").get("extensionReason"));
        assertNull(told("correctEntry").get("claimedOutcome"));
    }

    @Test
    void aCorrectionIsCorrectedByTheFormOfWhatWasCorrectedFirst() {
        Map<String, Object> answer = new HashMap<>(entry("RECORD_ANSWER"));
        answer.putAll(Map.of("id", "t-1", "effective", false));
        Map<String, Object> once = new HashMap<>(entry("CORRECT_ENTRY"));
        once.putAll(Map.of("id", "t-2", "effective", false, "mends", "t-1"));
        Map<String, Object> twice = new HashMap<>(entry("CORRECT_ENTRY"));
        twice.put("mends", "t-2");
        gateway.change("request", "timeline", List.of(answer, once, twice));

        assertFalse(Pages.open(CORRECT).select("[name=outcome]").isEmpty());
        Pages.send(CORRECT, on2February(Map.of("reason", "OTHER"))).then().statusCode(303);

        assertEquals("OTHER", told("correctEntry").get("refusalReason"));
    }

    @Test
    void correctingTheReasonOfAnExtensionTellsNoRefusal() {
        gateway.change("request", "timeline", List.of(entry("RECORD_EXTENSION")));
        Pages.send(CORRECT, on2February(Map.of("reason", "OTHER"))).then().statusCode(303);
        assertEquals("OTHER", told("correctEntry").get("extensionReason"));
        assertNull(told("correctEntry").get("refusalReason"));
    }

    @Test
    void anExtensionTellsTheDayThatTheyNamed() {
        assertEquals(1, Pages.open(EXTEND).select("#until .optional").size());
        assertTrue(Pages.open(EXTEND, "de").selectFirst("#until").text().contains("Antwort versprochen bis"));

        Pages.send(EXTEND, on2February(on(5, "until", Map.of("reason", "COMPLEX"))))
                .then()
                .statusCode(303);

        assertEquals("2026-05-05", told("recordExtension").get("until"));
    }

    @Test
    void anExtensionNeedNotNameADay() {
        Pages.send(EXTEND, on2February(Map.of("reason", "COMPLEX"))).then().statusCode(303);

        assertNull(told("recordExtension").get("until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {EXTEND, CORRECT})
    void aDayUntilWhenThatDoesNotExistIsRefusedAndKept(String form) {
        gateway.change("request", "timeline", List.of(entry("RECORD_EXTENSION")));
        Map<String, String> never = on(13, "until", Map.of("reason", "COMPLEX"));

        Document page = Jsoup.parse(Pages.send(form, on2February(never))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(1, page.select(".error-summary a[href=#until]").size());
        assertEquals("13", page.selectFirst("#until-month").val());
        assertTrue(gateway.calls("recordExtension").isEmpty());
        assertTrue(gateway.calls("correctEntry").isEmpty());
    }

    @Test
    void whatTheGatewaySaysOfTheDayTheyNamedStandsAtItsField() {
        gateway.refuse("recordExtension", "INVALID_INPUT", "This day is too far away. Check the year.", "until");

        Document page = Jsoup.parse(
                Pages.send(EXTEND, on2February(Map.of("reason", "COMPLEX"))).asString());

        assertEquals(1, page.select(".error-summary a[href=#until]").size());
        assertTrue(page.selectFirst("#until").text().contains("too far away"));
    }

    @Test
    void correctingTheDayOfAnExtensionTellsThatDay() {
        gateway.change("request", "timeline", List.of(entry("RECORD_EXTENSION")));

        Pages.send(CORRECT, on2February(on(5, "until", Map.of()))).then().statusCode(303);

        assertEquals("2026-05-05", told("correctEntry").get("until"));
        assertNull(told("correctEntry").get("extensionReason"), "what is left out stays");
    }

    @Test
    void theFormOfACorrectionKeepsItsEntryInItsAddress() {
        gateway.change("request", "timeline", List.of(entry("RECORD_ANSWER")));
        assertEquals(
                CORRECT,
                Pages.open(CORRECT).selectFirst("main form[method=post]").attr("action"));
        assertFalse(Pages.open(COMPLAIN)
                .selectFirst("main form[method=post]")
                .attr("action")
                .contains("?"));
    }

    @Test
    void whatShowsItIsChosenAmongTheRequestsEvidenceAndTold() {
        assertEquals(
                List.of("answer.png", "Exact prompt text", "redacted-letter.pdf"),
                Pages.open(EXTEND).select("#evidence label").eachText());
        assertTrue(Pages.open(EXTEND, "de").selectFirst("#evidence").text().contains("Was das zeigt"));

        Pages.send(EXTEND, on2February(Map.of("reason", "COMPLEX", "evidence", "ev-2")))
                .then()
                .statusCode(303);

        assertEquals(List.of("ev-2"), told("recordExtension").get("evidence"));
    }

    @Test
    void piecesThatAreCalledTheSameAreToldApart() {
        List<Object> pieces = ((List<?>) gateway.field("request", "evidence"))
                .stream()
                        .<Object>map(piece -> called((Map<?, ?>) piece, "image.jpg"))
                        .toList();
        gateway.change("request", "evidence", pieces);

        assertEquals(
                List.of("image.jpg (1)", "image.jpg (2)", "image.jpg (3)"),
                Pages.open(EXTEND).select("#evidence label").eachText());
    }

    @Test
    void withoutEvidenceNoneIsOfferedAndARetractionAsksForNone() {
        gateway.change("request", "timeline", List.of(entry("RECORD_ANSWER")));
        assertTrue(Pages.open("/requests/r-1/actions/RETRACT_ENTRY?entry=t-9")
                .select("#evidence")
                .isEmpty());

        gateway.change("request", "evidence", List.of());

        assertTrue(Pages.open(EXTEND).select("#evidence").isEmpty());
    }

    @Test
    void whatTheGatewaySaysOfTheEvidenceStandsThereWithWhatWasChosen() {
        gateway.refuse("recordExtension", "INVALID_INPUT", "An entry names at most 50.", "evidence");

        Document page = Jsoup.parse(Pages.send(EXTEND, on2February(Map.of("reason", "COMPLEX", "evidence", "ev-2")))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals(1, page.select(".error-summary a[href=#evidence]").size());
        assertEquals(List.of("ev-2"), page.select("#evidence input[checked]").eachAttr("value"));
    }

    @Test
    void aCorrectionKeepsWhatTheEntryRestsOnUntilItIsChosenOtherwise() {
        gateway.change("request", "timeline", List.of(restingOn("ev-1", "ev-3", "gone")));
        assertEquals(
                List.of("ev-1", "ev-3"),
                Pages.open(CORRECT).select("#evidence input[checked]").eachAttr("value"));

        correct(List.of("ev-3", "ev-1"));
        correct(List.of("ev-3"));
        correct(List.of());

        List<Object> told = gateway.calls("correctEntry").stream()
                .map(call -> call.arguments().get("evidence"))
                .toList();
        assertEquals(Arrays.asList(null, List.of("ev-3"), List.of()), told);
    }

    @Test
    void theTimelineLinksToWhatAnEntryRestsOn() {
        gateway.change("request", "timeline", List.of(restingOn("ev-1", "ev-2", "gone"), entry("CLOSE")));

        for (String language : List.of("en", "de")) {
            Document page = Pages.open("/requests/r-1", language);
            Elements links = page.select(".timeline a[href^=#piece-]");
            assertEquals(List.of("answer.png", "Exact prompt text"), links.eachText());
            links.forEach(link -> assertEquals(1, page.select(link.attr("href")).size()));
        }
    }

    private static void correct(List<String> evidence) {
        Map<String, List<String>> typed = new HashMap<>();
        on2February(Map.of("reason", "OTHER")).forEach((field, value) -> typed.put(field, List.of(value)));
        typed.put("entry", List.of("t-9"));
        if (!evidence.isEmpty()) {
            typed.put("evidence", evidence);
        }
        Pages.sendAll(Pages.open(CORRECT), CORRECT, typed).then().statusCode(303);
    }

    private static Map<Object, Object> called(Map<?, ?> piece, String fileName) {
        Map<Object, Object> called = new HashMap<>(piece);
        called.put("fileName", fileName);
        return called;
    }

    private static Map<String, Object> restingOn(String... evidence) {
        Map<String, Object> entry = new HashMap<>(entry("RECORD_ANSWER"));
        entry.put("evidence", List.of(evidence));
        return entry;
    }

    private Map<String, Object> told(String mutation) {
        return gateway.calls(mutation).getFirst().arguments();
    }

    private static Map<String, Object> entry(String action) {
        return Map.of(
                "id", "t-9",
                "action", action,
                "happenedOn", "2026-02-02",
                "recordedAt", "2026-02-02T10:00:00Z",
                "by", "PERSON",
                "text", "It happened.",
                "effective", true,
                "evidence", List.of());
    }

    /** The fifth of a month of 2026 in a date field, with what else is typed. */
    private static Map<String, String> on(int month, String field, Map<String, String> chosen) {
        Map<String, String> typed = new HashMap<>(chosen);
        typed.putAll(Map.of(field + "-day", "5", field + "-month", Integer.toString(month), field + "-year", "2026"));
        return typed;
    }

    private static Map<String, String> on2February(Map<String, String> chosen) {
        Map<String, String> typed = new HashMap<>(chosen);
        typed.putAll(Map.of("happenedOn-day", "2", "happenedOn-month", "2", "happenedOn-year", "2026"));
        return typed;
    }
}
