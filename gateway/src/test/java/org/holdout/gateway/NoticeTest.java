package org.holdout.gateway;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class NoticeTest {
    private static final String ONE = """
            {"id":"%s","kind":"OVERDUE","text":"The answer was due.","request":"r1","reference":"HO-1","vendor":"meta",
             "aboutOn":"2026-03-02","toldAt":"2026-03-03T07:00:00Z"}""";

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
        services.answer("GET /vendors", Content.page(Content.vendor("meta")));
        services.answer("GET /viewer", "{\"roles\":[\"person\"]}");
        services.answer(
                "GET /notices",
                "{\"items\":[%s,%s],\"endCursor\":\"n2\",\"hasNextPage\":true,\"unread\":5}"
                        .formatted(ONE.formatted("n1"), ONE.formatted("n2")));
        services.answer("GET /notices/unread", "{\"unread\":5}");
        services.answer("POST /notices/read", "{\"unread\":4}");
        services.answer("GET /notices/settings", "{\"kinds\":[\"OVERDUE\",\"DUE_SOON\"],\"byEmail\":true}");
        services.answer("PUT /notices/settings", "{\"kinds\":[\"OVERDUE\"],\"byEmail\":false}");
        services.answer("GET /calendar/address", "{\"address\":\"http://localhost:8080/calendar/s.ics\"}");
        services.answer("POST /calendar/address", "{\"address\":\"http://localhost:8080/calendar/t.ics\"}");
        services.answer("DELETE /calendar/address", 204, "");
    }

    @Test
    void noticesComeInPagesWithTheirVendorsByOneCall() {
        Calls.queryAs(
                        "ana",
                        "{me{unreadNotices calendarAddress noticeSettings{kinds byEmail}"
                                + " notices(first:2){edges{cursor node{id kind text request aboutOn readAt vendor{id}}}"
                                + " pageInfo{hasNextPage endCursor}}}}")
                .body("errors", nullValue())
                .body("data.me.unreadNotices", equalTo(5))
                .body("data.me.calendarAddress", equalTo("http://localhost:8080/calendar/s.ics"))
                .body("data.me.noticeSettings.kinds", contains("DUE_SOON", "OVERDUE"))
                .body("data.me.notices.edges.node.vendor.id", contains("meta", "meta"))
                .body("data.me.notices.edges[1].cursor", equalTo("n2"))
                .body("data.me.notices.pageInfo.hasNextPage", equalTo(true));

        assertEquals(1, services.calls("GET /vendors").size());
        assertEquals("first=2", services.calls("GET /notices").getFirst().uri().getQuery());
    }

    @Test
    void someAreMarkedAsReadOrAll() {
        Calls.queryAs("ana", "mutation{markNoticesRead(notices:[\"n1\"],idempotencyKey:\"k\")}")
                .body("data.markNoticesRead", equalTo(4));
        Calls.queryAs("ana", "mutation{markNoticesRead}").body("data.markNoticesRead", equalTo(4));

        FakeServices.Call some = services.calls("POST /notices/read").getFirst();
        assertEquals("{\"notices\":[\"n1\"]}", some.body());
        assertEquals("k", some.header("Idempotency-Key"));
        assertEquals("{}", services.calls("POST /notices/read").getLast().body());
    }

    @Test
    void whatIsLeftOutOfTheSettingsStays() {
        Calls.queryAs("ana", "mutation{updateNoticeSettings(byEmail:false){kinds byEmail}}")
                .body("errors", nullValue())
                .body("data.updateNoticeSettings.byEmail", equalTo(false));

        assertEquals(
                "{\"byEmail\":false}",
                services.calls("PUT /notices/settings").getFirst().body());
    }

    @Test
    void theCalendarsAddressIsMadeAndTakenAway() {
        Calls.queryAs("ana", "mutation{renewCalendarAddress(idempotencyKey:\"k\")}")
                .body("data.renewCalendarAddress", equalTo("http://localhost:8080/calendar/t.ics"));
        Calls.queryAs("ana", "mutation{revokeCalendarAddress}").body("data.revokeCalendarAddress", equalTo(true));

        assertEquals("k", services.calls("POST /calendar/address").getFirst().header("Idempotency-Key"));
    }

    @Test
    void aPrivateCalendarIsPassedToWhoeverHasItsSecretAndNoToken() {
        services.answerBy("GET /calendar", exchange -> {
            String secret = exchange.getRequestHeaders().getFirst("Calendar-Secret");
            FakeServices.send(exchange, "s".equals(secret) ? 200 : 404, "{}");
        });

        RestAssured.given()
                .header("Calendar-Secret", "s")
                .get("/calendar")
                .then()
                .statusCode(200);
        RestAssured.given()
                .header("Calendar-Secret", "t")
                .get("/calendar")
                .then()
                .statusCode(404);
        RestAssured.given().get("/requests/r1/calendar.ics").then().statusCode(401);
    }

    @Test
    void anEndedRequestIsKept() {
        services.answer("POST /requests/r1/keep", Content.request("r1", "meta", "g1"));

        Calls.queryAs(
                        "ana",
                        "mutation{keepRequest(id:\"r1\",version:3,idempotencyKey:\"k\"){id eraseOn policyChanges{document}}}")
                .body("errors", nullValue())
                .body("data.keepRequest.id", equalTo("r1"));

        FakeServices.Call call = services.calls("POST /requests/r1/keep").getFirst();
        assertEquals("{\"version\":3}", call.body());
        assertNull(services.calls("GET /vendors").isEmpty() ? null : "asked for vendors nobody wanted");
    }
}
