package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class GuidePagesTest {
    private static final String GUIDE = "/guides/meta-instagram-third-party-ios-android";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void aListAsksForEverythingThatIsFilteredAndKeepsIt() {
        Document page = Pages.open("/guides?vendor=meta&platform=IOS&region=IE&minutes=5&effect=STOPS_TRAINING");
        Map<String, Object> asked = gateway.calls("guides").getFirst().arguments();
        assertEquals(List.of("meta"), asked.get("vendors"));
        assertEquals(List.of("IOS"), asked.get("platforms"));
        assertEquals("IE", asked.get("region"));
        assertEquals(5, asked.get("maxMinutes"));
        assertEquals(List.of("STOPS_TRAINING"), asked.get("effects"));
        assertEquals(20, asked.get("first"));
        assertEquals(
                List.of("meta", "IOS", "IE", "5", "STOPS_TRAINING"),
                page.select(".filters option[selected]").eachAttr("value"));
    }

    @Test
    void anEffortThatIsNotOfferedIsNotAskedFor() {
        Pages.open("/guides?minutes=7&platform=TOASTER&effect=NONE");
        Map<String, Object> asked = gateway.calls("guides").getFirst().arguments();
        assertTrue(asked.values().stream().noneMatch(value -> value instanceof List<?>), asked.toString());
    }

    @Test
    void theNearestAreSaidToBeTheNearest() {
        gateway.change("guides", "nearest", true);
        assertTrue(Pages.open("/guides?search=instergram")
                .selectFirst(".notice")
                .text()
                .contains("Nothing matches “instergram”. Nearest:"));
        assertTrue(Pages.open("/guides?search=instergram", "de")
                .selectFirst(".notice")
                .text()
                .contains("Am nächsten"));
    }

    @Test
    void eachStepSaysByWhomWhenAgainstWhatAndWithWhichResultItWasChecked() {
        gateway.answer("guide", "guide_checked");
        String english = Pages.open(GUIDE).selectFirst("#step-1 .check").text();
        assertEquals("Tried by an editor: it works, 2 November 2026, against Instagram 401.0", english);
        String german = Pages.open(GUIDE, "de").selectFirst("#step-1 .check").text();
        assertEquals("Von der Redaktion versucht: es geht, 2. November 2026, gegen Instagram 401.0", german);
    }

    @Test
    void aDoubtStandsAtItsStepWithDayAndReasonInWords() {
        gateway.answer("guide", "guide_checked");
        Document page = Pages.open(GUIDE);
        assertEquals(2, page.select(".doubt").size());
        assertTrue(page.selectFirst("#step-2 .doubt").text().contains("20 November 2026"));
        assertTrue(page.selectFirst("#step-2 .doubt").text().contains("Reports: 3"));
        assertTrue(page.selectFirst("#step-3 .doubt").text().contains("The vendor has changed the text"));
        assertTrue(page.selectFirst(".stale").text().contains("more than a year"));
    }

    @Test
    void readingAndReportingNeedNoCookieAndNoScript() {
        Map<String, String> cookies = given().get(GUIDE).getCookies();
        assertTrue(cookies.isEmpty(), cookies.toString());
        Document page = Pages.open(GUIDE);
        assertEquals(11, page.select(".report form[method=post]").size());
        assertTrue(page.select("[data-tick], [data-ticks]").stream().allMatch(place -> place.hasAttr("hidden")));
        assertTrue(page.select(".tick input, .tick button").isEmpty(), "no dead control");
    }

    @Test
    void aReportIsToldWithTheVisitorsAddressAndWithoutATokenAndLeadsBackToItsStep() {
        given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "203.0.113.7")
                .formParam("revision", "1")
                .formParam("step", "3")
                .formParam("result", "MOVED")
                .post(GUIDE + "/reports")
                .then()
                .statusCode(303)
                .header("Location", containsString(GUIDE + "?told=THANKS&step=3#step-3"));
        FakeGateway.Call told = gateway.calls("reportStep").getFirst();
        assertEquals(3, told.arguments().get("step"));
        assertEquals("MOVED", told.arguments().get("result"));
        assertEquals(List.of("203.0.113.7"), told.headers().get("X-forwarded-for"));
        assertFalse(told.headers().containsKey("Authorization"));
        assertTrue(Pages.open(GUIDE + "?told=THANKS&step=3")
                .selectFirst("#step-3 [role=status]")
                .text()
                .startsWith("Thank you"));
    }

    @Test
    void aPageIsAskedForWithTheVisitorsAddressSoThatEachVisitorHasLimitsOfTheirOwn() {
        given().header("X-Forwarded-For", "203.0.113.7").get(GUIDE).then().statusCode(200);

        assertEquals(
                List.of("203.0.113.7"),
                gateway.calls("guide").getFirst().headers().get("X-forwarded-for"));
    }

    @Test
    void aReportFromAnotherSiteIsRefused() {
        for (Map<String, String> headers : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Origin", "https://example.org"),
                Map.of("Origin", "null"))) {
            given().headers(headers)
                    .formParam("step", "3")
                    .formParam("result", "MOVED")
                    .post(GUIDE + "/reports")
                    .then()
                    .statusCode(400);
        }
        assertTrue(gateway.calls("reportStep").isEmpty());
    }

    @Test
    void aReportThatIsRefusedSaysWhyAtItsStep() {
        Map.of("RATE_LIMITED", "LIMITED", "STALE_VERSION", "REPORT_STALE", "INVALID_INPUT", "REPORT_BAD")
                .forEach((code, told) -> {
                    gateway.refuse("reportStep", code, "No.", null);
                    given().redirects()
                            .follow(false)
                            .formParam("revision", "1")
                            .formParam("step", "3")
                            .formParam("result", "GONE")
                            .post(GUIDE + "/reports")
                            .then()
                            .statusCode(303)
                            .header("Location", containsString("told=" + told));
                });
        assertTrue(Pages.open(GUIDE + "?told=LIMITED&step=3", "de")
                .selectFirst("#step-3 .notice-caution")
                .text()
                .contains("morgen"));
    }

    @Test
    void aReportThatSaysNothingIsNotTold() {
        for (String result : List.of("", "WORKS", "BROKEN")) {
            given().redirects()
                    .follow(false)
                    .formParam("step", "x")
                    .formParam("result", result)
                    .post(GUIDE + "/reports")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("told=REPORT_BAD"));
        }
        assertTrue(gateway.calls("reportStep").isEmpty());
        assertEquals(
                1,
                Pages.open(GUIDE + "?told=REPORT_BAD&step=0")
                        .select("main > .notice-caution")
                        .size());
    }

    @Test
    void anOldRevisionIsSaidToBeOldAndOffersNothingToDo() {
        gateway.answer("guide", "guide_checked");
        gateway.answer("guide@1", "guide_checked");
        gateway.change("guide@1", "revision", 1);
        gateway.change("guide@1", "title", "As it was");
        Document page = Pages.open(GUIDE + "?revision=1");
        assertEquals("As it was", page.selectFirst("h1").text());
        assertTrue(page.selectFirst(".notice").text().contains("revision 1"));
        assertEquals(GUIDE, page.selectFirst(".notice a").attr("href"));
        assertTrue(page.select(".report, [data-live]").isEmpty());
        assertTrue(Pages.open(GUIDE + "?revision=2").select(".notice a").isEmpty());
        assertEquals(1, Pages.open(GUIDE + "?revision=x").select("h1").size());
    }

    @Test
    void aGuideIsOneCallForEverybodyAndPrintsItsAddressRevisionAndLastCheck() {
        Document page = Pages.open(GUIDE);
        assertEquals(1, gateway.calls("guide").size());
        String printed = page.selectFirst(".print-only").text();
        assertTrue(printed.contains("http://localhost:8080" + GUIDE), printed);
        assertTrue(printed.contains("Revision 1. Last check: 24 July 2026"), printed);
        assertEquals(
                "http://localhost:8080" + GUIDE,
                page.selectFirst("[data-share]").attr("data-share"));
    }

    @Test
    void whatIsInEnglishOnAGermanPageIsMarkedAndWhatIsTranslatedIsNot() {
        gateway.change("guide", "inEnglish", List.of("achieves", "note"));
        Document page = Pages.open(GUIDE, "de");
        assertEquals("en", page.selectFirst(".pros").attr("lang"));
        assertEquals("Englisch", page.selectFirst("#achieves .english").text());
        assertFalse(page.selectFirst("h1").hasAttr("lang"));
        assertTrue(page.select("#steps .english, .steps p[lang]").stream()
                .noneMatch(text -> text.parent().hasClass("step-body")));
    }

    @Test
    void oneEntryThatIsInEnglishIsMarkedAloneAndItsNeighboursAreNot() {
        gateway.change("guide", "inEnglish", List.of("steps[1]", "achieves[0]"));
        Document page = Pages.open(GUIDE, "de");
        Element step = page.selectFirst("#step-2 .step-body > p");
        assertEquals("en", step.selectFirst("span[lang]").attr("lang"));
        assertEquals("Englisch", step.selectFirst(".english").text());
        assertTrue(page.select("#step-1 .step-body > p [lang], #step-1 .english, #steps .english")
                .isEmpty());
        assertEquals("en", page.selectFirst(".pros li span[lang]").attr("lang"));
        assertFalse(page.selectFirst(".pros").hasAttr("lang"));
    }

    @Test
    void aGuideIsTurnedIntoARequestWithEverythingThatIsKnownByNow() {
        Document page = Pages.open(GUIDE + "?country=us&state=ca", "de");
        Map<String, Object> asked = gateway.calls("guide").getFirst().arguments();
        assertEquals("US", asked.get("vendor/requestChannels.country"));
        assertEquals("CA", asked.get("vendor/requestChannels.state"));
        Element button = page.selectFirst(".cta a.button");
        assertEquals("Antrag beginnen", button.text());
        assertEquals(
                "/requests/new?guide=meta-instagram-third-party-ios-android&country=US&state=CA&channel=WEB_FORM",
                button.attr("href"));
        assertEquals(1, gateway.calls("guide").size());
    }

    @Test
    void withoutAPlaceTheButtonAsksForItLater() {
        for (String query : List.of("", "?country=Deutschland", "?state=CA", "?country=%22%3E")) {
            assertEquals(
                    "/requests/new?guide=meta-instagram-third-party-ios-android",
                    Pages.open(GUIDE + query).selectFirst(".cta a.button").attr("href"));
        }
        assertNull(gateway.calls("guide").getLast().arguments().get("vendor/requestChannels.country"));
    }

    @Test
    void aVendorThatTakesNoRequestsOrMayNotHasNoButton() {
        Map<String, Object> vendor = new HashMap<>(Map.of("id", "zoom", "name", "Zoom", "requestChannels", List.of()));
        gateway.change("guide", "vendor", vendor);
        assertTrue(Pages.open(GUIDE).select("a[href^=/requests/new]").isEmpty());
        vendor.put("requestChannels", null);
        gateway.change("guide", "vendor", vendor);
        assertTrue(Pages.open(GUIDE).select("a[href^=/requests/new]").isEmpty());
    }

    @Test
    void whereSomebodyLivesIsKeptOverAReport() {
        Document page = Pages.open(GUIDE + "?country=US&state=CA");
        Element form = page.selectFirst("#report-3 form");
        given().redirects()
                .follow(false)
                .formParam("revision", "1")
                .formParam("step", "3")
                .formParam("country", form.select("[name=country]").val())
                .formParam("state", form.select("[name=state]").val())
                .formParam("result", "MOVED")
                .post(GUIDE + "/reports")
                .then()
                .statusCode(303)
                .header("Location", containsString(GUIDE + "?country=US&state=CA&told=THANKS&step=3#step-3"));
    }

    @Test
    void theLiveStreamIsForEverybody() {
        given().get(GUIDE + "/live")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .body(containsString("data:0"));
    }

    @Test
    void theHistoryShowsDifferencesWordByWordAndInWords() {
        Document page = Pages.open(GUIDE + "/history");
        assertEquals("removed: Privacy.", page.select("#revision-2 del").first().text());
        assertEquals(
                "added: Data controls.", page.select("#revision-2 ins").first().text());
        assertEquals(
                List.of("Steps", "Title (German)"),
                page.select("#revision-2 h3").eachText());
        assertTrue(page.selectFirst("#revision-2").text().contains("The menu has moved."));
        assertEquals(GUIDE + "?revision=1", page.selectFirst("#revision-1 a").attr("href"));
        assertTrue(Pages.open(GUIDE + "/history", "de")
                .selectFirst("#revision-2")
                .text()
                .contains("Titel (Deutsch)"));
    }

    @Test
    void theHistoryOfNoGuideDoesNotExist() {
        gateway.answerNothing("guide");
        given().get("/guides/none/history").then().statusCode(404);
    }
}
