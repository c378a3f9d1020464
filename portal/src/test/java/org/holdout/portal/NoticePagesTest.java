package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "nora", roles = "person", augmentors = AccessToken.class)
class NoticePagesTest {
    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void noticesSayWhatIsNewAndLeadToTheRequestAndToWhatChanged() {
        Document page = Pages.open("/notices");

        assertEquals(3, page.select(".notice-item").size());
        assertEquals(2, page.select(".notice-item[data-unread=true]").size());
        assertEquals("/requests/r-1", page.selectFirst(".notice-item a").attr("href"));
        assertEquals(
                List.of("/policies/difference?document=Facebook%2FPrivacy%20Policy&version=c0ffee"),
                page.select(".notice-item a[href^=/policies]").eachAttr("href"));
    }

    @Test
    void theHeadCountsWhatIsUnreadAndAsksOnceForManyPages() {
        Pages.open("/notices");
        int asked = gateway.calls("me").size();

        Document guides = Pages.open("/guides");
        Pages.open("/vendors");
        Pages.open("/guides", "de");

        assertEquals("2 unread", guides.selectFirst(".count").text());
        assertEquals(asked, gateway.calls("me").size());
    }

    @Test
    void oneIsMarkedAsReadOrAllAre() {
        Pages.send("/notices", "/notices/read", Map.of("notice", "n-2"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/notices"));
        Pages.send("/notices", "/notices/read", Map.of("notice", "")).then().statusCode(303);

        assertEquals(
                List.of("n-2"),
                gateway.calls("markNoticesRead").getFirst().arguments().get("notices"));
        assertEquals(
                null, gateway.calls("markNoticesRead").getLast().arguments().get("notices"));
        assertTrue(Pages.open("/guides").select(".count").isEmpty());
    }

    @Test
    void whatIsToldIsForThePersonToChoose() {
        Document page = Pages.open("/notices");
        assertEquals(6, page.select("main input[type=checkbox][checked]").size());

        Pages.sendAll(page, "/notices/settings", Map.of("kinds", List.of("OVERDUE", "TEST_DUE")))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/notices?saved=true"));

        Map<String, Object> asked =
                gateway.calls("updateNoticeSettings").getFirst().arguments();
        assertEquals(List.of("OVERDUE", "TEST_DUE"), asked.get("kinds"));
        assertEquals(false, asked.get("byEmail"));
    }

    @Test
    void aRequestShowsWhatChangedInThePolicyAndWhatOneCanDo() {
        gateway.answer("request", "request_overdue");

        Document page = Pages.open("/requests/r-1");

        assertEquals(
                "Facebook/Privacy Policy", page.selectFirst(".policy-moved a").text());
        assertTrue(page.selectFirst(".policy-moved").text().contains("send another request"));
    }

    @Test
    void anEndedRequestSaysWhenItGoesAndCanBeKept() {
        gateway.answer("request", "request_closed");
        assertTrue(Pages.open("/requests/r-1").text().contains("Monday 2 April 2029"));

        Pages.send("/requests/r-1", "/requests/r-1/keep", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/requests/r-1"));

        assertEquals("r-1", gateway.calls("keepRequest").getFirst().arguments().get("id"));
    }

    @Test
    void theProfileMakesShowsRenewsAndTakesAwayTheCalendarsAddress() {
        assertEquals(
                List.of("/profile/calendar/renew"),
                Pages.open("/profile").select("form[action^=/profile/calendar]").eachAttr("action"));
        Pages.send("/profile", "/profile/calendar/renew", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/profile#calendar"));
        gateway.change("me", "calendarAddress", "http://localhost:8080/calendar/made.ics");

        Document page = Pages.open("/profile");

        assertEquals(
                "http://localhost:8080/calendar/made.ics",
                page.selectFirst("#calendar-address").val());
        Pages.send("/profile", "/profile/calendar/revoke", Map.of()).then().statusCode(303);
        assertEquals(1, gateway.calls("revokeCalendarAddress").size());
    }

    @Test
    void calendarsAreHandedThroughAndTheSecretGoesInAHeader() {
        given().get("/requests/r-1/calendar.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Content-Disposition", "attachment; filename=\"holdout.ics\"");
        given().get("/calendar/good-secret.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(equalTo("ICS"));
        given().get("/calendar/bad-secret.ics").then().statusCode(404);

        assertEquals(
                List.of("good-secret", "bad-secret"),
                gateway.calls("calendar").stream()
                        .map(call -> call.headers().get("Calendar-secret").getFirst())
                        .toList());
        assertTrue(gateway.calls("calendar").stream()
                .allMatch(call -> call.headers().containsKey("X-forwarded-for")));
    }

    @Test
    @TestSecurity(user = "ed", roles = "editor", augmentors = AccessToken.class)
    void whoIsNoPersonHasNoCount() {
        assertTrue(Pages.open("/guides").select(".count").isEmpty());
        assertEquals(0, gateway.calls("me").size());
        assertFalse(Pages.open("/guides").select("a[href=/notices]").isEmpty());
    }
}
