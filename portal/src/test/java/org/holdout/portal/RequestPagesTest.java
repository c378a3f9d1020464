package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class RequestPagesTest {
    private static final String RETRACT = "RETRACT_ENTRY";
    private static final Map<String, String> ON_31_JANUARY =
            Map.of("sentOn-day", "31", "sentOn-month", "1", "sentOn-year", "2026");

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/requests",
                "/requests/new?guide=meta-instagram-third-party-ios-android",
                "/requests/r-1",
                "/requests/r-1/change",
                "/requests/r-1/change?country=US&state=CA",
                "/requests/r-1/grounds",
                "/requests/r-1/for",
                "/requests/r-1/recipient",
                "/requests/r-1/letter",
                "/requests/together",
                "/requests/r-1/evidence",
                "/requests/r-1/evidence/describe",
                "/requests/r-1/test",
                "/requests/r-1/check",
                "/requests/r-1/send",
                "/requests/r-1/delivery",
                "/requests/r-1/delete",
                "/requests/r-1/complaint",
                "/requests/r-1/file",
                "/notices",
                "/profile",
                "/profile/contact",
                "/profile/erase"
            })
    void everyPageOfADraftIsWholeInBothLanguages(String path) {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECORD_ACKNOWLEDGEMENT",
                "RECORD_CLARIFICATION_REQUEST",
                "RECORD_CLARIFICATION_REPLY",
                "RECORD_EXTENSION",
                "RECORD_ANSWER",
                "RECORD_VERIFICATION",
                "APPEAL_TO_VENDOR",
                "LODGE_COMPLAINT",
                "RECORD_AUTHORITY_DECISION",
                "CLOSE",
                "REOPEN",
                "WITHDRAW",
                "CORRECT_ENTRY",
                "RETRACT_ENTRY"
            })
    void everythingThatCanHappenHasAFormOfItsOwn(String action) {
        gateway.answer("request", "request_sent");
        Document page = Pages.open("/requests/r-1/actions/" + action);
        assertEquals(1, page.select("main form[method=post]").size());
    }

    @Test
    void aSentRequestShowsFirstWhatIsNextAndWhenAndThenWhyLineByLine() {
        gateway.answer("request", "request_sent");
        Document page = Pages.open("/requests/r-1");
        assertEquals("Monday 2 March 2026", page.selectFirst(".next-card time").text());
        assertEquals(
                List.of(
                        "Received 31 January 2026 (assumed: the day it was sent); that day is not counted.",
                        "One month later is 28 February 2026 (there is no 31 February).",
                        "That is a Saturday; the next working day in Ireland is Monday 2 March 2026."),
                page.select(".reasons li").eachText());
        assertEquals(
                "Montag, 2. März 2026",
                Pages.open("/requests/r-1", "de").selectFirst(".next-card time").text());
    }

    @ParameterizedTest
    @CsvSource({"SENT,NOT_ANSWERED,1", "CLOSED,HONOURED,1", "CLOSED,NOT_ANSWERED,0", "WITHDRAWN,NOT_ANSWERED,0"})
    void evidenceIsOfferedToBeAddedOnlyWhereItIsTaken(String state, String claimed, int links) {
        gateway.answer("request", "request_sent");
        gateway.change("request", "state", state);
        gateway.change("request", "claimedOutcome", claimed);

        assertEquals(
                links,
                Pages.open("/requests/r-1")
                        .select("a[href=/requests/r-1/evidence]")
                        .size());
    }

    @Test
    void whatTakesAnEntryBackIsNotMendedItself() {
        gateway.answer("request", "request_sent");
        gateway.change("request", "timeline", List.of(entry("t-1", "SEND", "PERSON"), entry("t-2", RETRACT, "PERSON")));

        Document page = Pages.open("/requests/r-1");

        assertEquals(
                List.of(
                        "/requests/r-1/actions/CORRECT_ENTRY?entry=t-1",
                        "/requests/r-1/actions/RETRACT_ENTRY?entry=t-1"),
                page.select(".timeline .mend a").eachAttr("href"));
    }

    @Test
    void whatHoldoutSentItselfIsTakenBackOnlyWhenItCameBack() {
        gateway.answer("request", "request_sent");
        gateway.change("request", "timeline", List.of(entry("t-1", "SEND", "SYSTEM")));
        for (String status : List.of("SENT", "BOUNCED")) {
            gateway.change("request", "delivery", delivery(status));

            Document page = Pages.open("/requests/r-1");

            assertEquals(1, page.select(".timeline a[href*=CORRECT_ENTRY]").size(), "its day of receipt");
            assertEquals(
                    status.equals("BOUNCED") ? 1 : 0,
                    page.select(".timeline a[href*=RETRACT_ENTRY]").size(),
                    status);
        }
    }

    @Test
    void theLiveStreamTellsThePageToReadItselfAgainAfterItsStart() {
        given().get("/requests/r-1/live")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .body(containsString("data:0"));
    }

    @Test
    void theTokenGoesWithEachCall() {
        Pages.open("/requests/r-1");
        assertEquals(
                "Bearer token-of-ana",
                gateway.calls("request")
                        .getFirst()
                        .headers()
                        .get("Authorization")
                        .getFirst());
    }

    @Test
    void startingARequestAsksForTheCountryThenForTheRight() {
        String start = "/requests/new?guide=meta-instagram-third-party-ios-android";
        Response rights = Pages.send(start, "/requests/new", Map.of("country", "IE"));
        Document page = Jsoup.parse(rights.then().statusCode(200).extract().asString());
        assertTrue(page.text()
                .contains("(Art. 4(7) GDPR). For people in Ireland, Meta Platforms Ireland Limited is that company."));
        assertTrue(page.select("label[for=right-eu-gdpr.objection]").text().contains("Art. 21(1)"));

        Pages.send(
                        start,
                        "/requests/new",
                        Map.of("country", "IE", "step", "right", "right", "eu-gdpr OBJECTION", "channel", "WEB_FORM"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/requests/r-1"));
        Map<?, ?> input =
                (Map<?, ?>) gateway.calls("draftRequest").getFirst().arguments().get("input");
        assertEquals("eu-gdpr", input.get("law"));
        assertEquals(List.of("OBJECTION"), input.get("rights"));
        assertFalse(input.get("idempotencyKey").toString().isBlank());
    }

    @Test
    void noCountryAndNoRightAreAskedForAgain() {
        String start = "/requests/new?guide=any";
        Pages.send(start, "/requests/new", Map.of("country", ""))
                .then()
                .body(containsString("href=\"#country\""), containsString("Choose the country you live in"));
        Pages.send(start, "/requests/new", Map.of("country", "IE", "step", "right"))
                .then()
                .statusCode(400)
                .body(containsString("Choose at least one right"));
    }

    @Test
    void markingAsSentTellsTheDayAndTheKeyOfTheForm() {
        Response shown = given().get("/requests/r-1/send");
        String key = Jsoup.parse(shown.asString()).select("input[name=key]").val();
        Pages.send("/requests/r-1/send", merge(ON_31_JANUARY, Map.of("key", key)))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/requests/r-1"));
        Map<String, Object> told = gateway.calls("sendRequest").getFirst().arguments();
        assertEquals("2026-01-31", told.get("sentOn"));
        assertEquals(1, told.get("version"));
        assertEquals(key, told.get("idempotencyKey"));
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndKept() {
        Response answer = Pages.send(
                "/requests/r-1/send", Map.of("sentOn-day", "31", "sentOn-month", "2", "sentOn-year", "2026"));
        Document page = Jsoup.parse(answer.then().statusCode(400).extract().asString());
        assertEquals("#sentOn", page.selectFirst(".error-summary a").attr("href"));
        assertEquals("31", page.selectFirst("#sentOn-day").val());
        assertTrue(gateway.calls("sendRequest").isEmpty());
    }

    @Test
    void whatTheGatewayRefusesIsSaidAtItsField() {
        gateway.refuse(
                "sendRequest", "INVALID_INPUT", "The day lies in the future; give today or earlier.", "happenedOn");
        Document page = Jsoup.parse(Pages.send("/requests/r-1/send", ON_31_JANUARY)
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals("#sentOn", page.selectFirst(".error-summary a").attr("href"));
        assertTrue(page.select(".error-summary").text().contains("future"));
    }

    @Test
    void aStaleVersionComesBackWithTheNewestOneAndANewKey() {
        gateway.refuse("sendRequest", "STALE_VERSION", "Somebody changed this request in the meantime.", null);
        Map<String, String> typed = merge(ON_31_JANUARY, Map.of("version", "7", "key", "old"));
        Document page = Jsoup.parse(Pages.send("/requests/r-1/send", typed)
                .then()
                .statusCode(400)
                .extract()
                .asString());
        assertEquals("1", page.select("input[name=version]").val());
        assertFalse(page.select("input[name=key]").val().equals("old"));
        assertEquals("31", page.selectFirst("#sentOn-day").val());
    }

    @Test
    void aRefusedAnswerNeedsAReason() {
        gateway.answer("request", "request_sent");
        Map<String, String> typed =
                Map.of("outcome", "REFUSED", "happenedOn-day", "2", "happenedOn-month", "2", "happenedOn-year", "2026");
        Pages.send("/requests/r-1/actions/RECORD_ANSWER", typed)
                .then()
                .statusCode(400)
                .body(containsString("Choose why they refused"));
        Pages.send("/requests/r-1/actions/RECORD_ANSWER", merge(typed, Map.of("reason", "IDENTITY")))
                .then()
                .statusCode(303);
        assertEquals(
                "IDENTITY", gateway.calls("recordAnswer").getFirst().arguments().get("reason"));
    }

    @Test
    void correctingAnEntryAsksWhatThatEntryAsked() {
        gateway.answer("request", "request_overdue");
        String page = "/requests/r-1/actions/CORRECT_ENTRY?entry=t-3";
        assertEquals("3", Pages.open(page).selectFirst("#happenedOn-day").val());
        assertFalse(Pages.open(page).select("#receivedOn").isEmpty());
        Pages.send(
                        page,
                        "/requests/r-1/actions/CORRECT_ENTRY",
                        Map.of("happenedOn-day", "4", "happenedOn-month", "2", "happenedOn-year", "2026"))
                .then()
                .statusCode(303);
        assertEquals(
                "2026-02-04",
                gateway.calls("correctEntry").getFirst().arguments().get("happenedOn"));
        assertEquals("t-3", gateway.calls("correctEntry").getFirst().arguments().get("entry"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().formParam("sentOn-day", "31")
                .post("/requests/r-1/send")
                .then()
                .statusCode(400)
                .body(containsString("This did not arrive as it should"));
        assertTrue(gateway.calls("sendRequest").isEmpty());
    }

    @Test
    void somebodyElsesRequestDoesNotExist() {
        gateway.answerNothing("request");
        given().get("/requests/other").then().statusCode(404).body(containsString("There is no such page"));
    }

    @Test
    void theProfileIsSavedWithoutAPersonalWordInAnAddress() {
        Response saved = Pages.send("/profile", Map.of("name", "Ana Example", "email", "ana@example.org"));
        saved.then().statusCode(303).header("Location", endsWith("/profile?saved=true"));
        Map<?, ?> input = (Map<?, ?>)
                gateway.calls("updateProfile").getFirst().arguments().get("input");
        assertEquals("Ana Example", input.get("name"));
    }

    @Test
    void savingTheProfileKeepsTheNamesOfAccounts() {
        gateway.change(
                "me",
                "profile",
                Map.of("name", "Ana Example", "accountNames", List.of("ana.ex", "ana at work"), "version", 3));

        Document page = Pages.open("/profile");
        assertEquals(
                "ana.ex\nana at work",
                page.selectFirst("textarea[name=accounts]").wholeText());
        Pages.send("/profile", Map.of("name", "Ana", "accounts", "ana.ex\r\nana at work"))
                .then()
                .statusCode(303);

        Map<?, ?> input = (Map<?, ?>)
                gateway.calls("updateProfile").getFirst().arguments().get("input");
        assertEquals(List.of("ana.ex", "ana at work"), input.get("accountNames"));
    }

    @Test
    void aTimeZoneIsOfferedToChooseAndOneThatIsRefusedStaysTyped() {
        Document page = Pages.open("/profile");
        assertEquals("zones", page.selectFirst("input[name=timeZone]").attr("list"));
        assertEquals(
                1, page.select("datalist#zones option[value=Pacific/Auckland]").size());
        assertEquals(1, page.select("head script[src*=zone]").size());

        gateway.refuse("updateProfile", "INVALID_INPUT", "Use a time zone.", "timeZone");
        Document again = Jsoup.parse(
                Pages.send("/profile", Map.of("timeZone", "Auckland")).asString());

        assertEquals("Auckland", again.selectFirst("input[name=timeZone]").val());
        assertEquals(
                1, again.select("datalist#zones option[value=Pacific/Auckland]").size());
    }

    @Test
    void aNameOfAnAccountThatIsRefusedIsShownAtItsField() {
        gateway.refuse("updateProfile", "INVALID_INPUT", "This is too long.", "accountNames[1]");

        Document page = Jsoup.parse(
                Pages.send("/profile", Map.of("accounts", "one\ntwo")).asString());

        assertEquals(1, page.select(".error-summary a[href=#accounts]").size());
    }

    @Test
    void everythingCanBeTakenAwayAsOneFile() {
        assertFalse(Pages.open("/profile").select("a[href=/profile/export]").isEmpty());

        given().get("/profile/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"holdout-export.zip\"")
                .header("Cache-Control", "no-store")
                .body(equalTo("ZIP"));
    }

    @Test
    void tickedStepsAreTakenAwayAsAFileOfTheirOwn() {
        for (String path : List.of("/profile", "/profile/erase")) {
            assertFalse(Pages.open(path).select("a[href=/profile/ticks.json]").isEmpty(), path);
        }

        given().get("/profile/ticks.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"holdout-ticks.json\"")
                .header("Cache-Control", "no-store")
                .body("ticks[0].text", equalTo("Open it."))
                .body("ticks[0].tickedOn", equalTo("2026-11-20"))
                .body("ticks[1].guideId", equalTo("x-web"));
    }

    @Test
    void everythingIsErasedOnceThePersonTypedThatTheyMeanIt() {
        Pages.send("/profile/erase", Map.of("confirmation", " ")).then().statusCode(400);
        assertEquals(0, gateway.calls("eraseMe").size());

        Pages.send("/profile/erase", Map.of("confirmation", "erase everything"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profile/erase/done"));

        assertEquals(
                "erase everything",
                gateway.calls("eraseMe").getFirst().arguments().get("confirmation"));
    }

    @Test
    void everyFormThatCarriesSomethingPersonalIsPosted() {
        gateway.answer("request", "request_sent");
        for (String path : List.of("/profile", "/requests/new?vendor=meta", "/requests/r-1/evidence/describe")) {
            assertTrue(
                    Pages.open(path).select("main form").stream()
                            .allMatch(form -> form.attr("method").equals("post")),
                    path);
        }
    }

    @Test
    void ticksAreForgottenOnTheProfilePage() {
        Pages.send("/profile", "/profile/ticks", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profile?forgotten=true"));
        assertEquals(1, gateway.calls("forgetTicks").size());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', All, Alle",
        "?show=waiting, 'SENT,ACKNOWLEDGED,CLARIFICATION_ASKED,APPEALED,COMPLAINT_LODGED', '',"
                + " Waiting for an answer, Warten auf Antwort",
        "?show=overdue, '', 'OVERDUE,LONG_OVERDUE', Overdue, Überfällig",
        "?show=ended, 'CLOSED,WITHDRAWN', '', Ended, Beendet",
        "?show=nothing, '', '', All, Alle",
    })
    void whichRequestsAreShownIsChosenByALink(
            String query, String states, String timeliness, String english, String german) {
        Document page = Pages.open("/requests" + query);

        Map<String, Object> asked = gateway.calls("requests").getFirst().arguments();
        assertEquals(states, joined(asked.get("states")));
        assertEquals(timeliness, joined(asked.get("timeliness")));
        assertEquals(4, page.select(".chips a[href^=/requests]").size());
        assertEquals(english, page.select(".chips a[aria-current]").text());
        assertEquals(
                german,
                Pages.open("/requests" + query, "de")
                        .select(".chips a[aria-current]")
                        .text());
    }

    @Test
    void theNextPageKeepsWhichRequestsAreShown() {
        gateway.change("requests", "pageInfo", Map.of("hasNextPage", true, "endCursor", "c-1"));

        String next =
                Pages.open("/requests?show=overdue").selectFirst("a[rel=next]").attr("href");

        assertEquals("/requests?show=overdue&after=c-1", next);
    }

    @Test
    void whereNoRequestIsLikeThatTheOthersAreALinkAway() {
        gateway.answer("requests", "requests_none");

        Document page = Pages.open("/requests?show=ended");

        assertEquals(1, page.select("main [role=status]").size());
        assertEquals(0, page.select(".empty").size());
        assertEquals(1, page.select(".chips a[href=/requests]").size());
        assertEquals(0, Pages.open("/requests").select(".chips").size());
    }

    private static String joined(Object codes) {
        return ((List<?>) codes).stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Test
    void signedInPagesOfferToSignOut() {
        assertFalse(Pages.open("/requests").select("a[href=/sign-out]").isEmpty());
        assertFalse(Pages.open("/").select("a[href=/sign-out]").isEmpty());
    }

    private static Map<String, Object> delivery(String status) {
        return Map.of("status", status, "attempts", 1, "queuedAt", "2026-01-31T09:00:00Z");
    }

    private static Map<String, Object> entry(String id, String action, String by) {
        return Map.of(
                "id",
                id,
                "action",
                action,
                "happenedOn",
                "2026-01-31",
                "recordedAt",
                "2026-01-31T10:00:00Z",
                "by",
                by,
                "text",
                "It happened.",
                "effective",
                true,
                "evidence",
                List.of());
    }

    private static Map<String, String> merge(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
