package org.holdout.guide.queue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.holdout.guide.Say.as;
import static org.holdout.guide.Say.check;
import static org.holdout.guide.Say.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hibernate.SessionFactory;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.QueryCount;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class QueueIT {

    @Inject
    TestDatabase database;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    @Test
    void whatSomethingSpeaksAgainstComesFirstTheOldestFirst() {
        // Given
        today("2026-11-01");
        check("discord-any", List.of(1), "GONE");
        today("2026-11-02");
        check("quora-web", List.of(1), "MOVED");
        List.of("192.0.2.1", "192.0.2.2", "192.0.2.3").forEach(address -> report(address, "zoom-any", 1, "MOVED"));
        report("192.0.2.1", "zoom-any", 2, "MOVED");
        List.of("192.0.2.1", "192.0.2.2", "192.0.2.3").forEach(address -> report(address, "adobe-web", 1, "GONE"));
        database.execute("insert into guide_read values ('zoom-any', date '2026-11-02', 7)");

        // When
        today("2026-11-03");
        ValidatableResponse queue = queue("").statusCode(200);

        // Then
        queue.body("items[0..3].guide.id", contains("discord-any", "zoom-any", "adobe-web", "quora-web"))
                .body("items[0].causes", contains("CHECK"))
                .body("items[0].since", is("2026-11-01"))
                .body("items[1].causes", contains("REPORTS"))
                .body("items[1].reads", is(7))
                .body("items[1].openReports", is(4))
                .body("items[2].causes", contains("REPORTS", "NOT_CHECKED"))
                .body("items[2].since", is("2024-01-01"))
                .body("items[3].causes", contains("CHECK"))
                .body("items[4].causes", contains("NOT_CHECKED"));
    }

    @Test
    void whatIsDueComesByReadsAndThenTheLongestUncheckedFirst() {
        today("2026-11-03");
        database.execute("insert into guide_read values ('wordpress-web', date '2026-11-02', 9),"
                + " ('adobe-web', date '2026-11-02', 9), ('slack-admin', date '2026-11-01', 30),"
                + " ('dropbox-web', date '2026-09-01', 99)");

        queue("")
                .body("items[0..2].guide.id", contains("slack-admin", "adobe-web", "wordpress-web"))
                .body("items[0].since", is("2025-05-17"))
                .body("items[1].since", is("2024-01-01"))
                .body("items[3].reads", is(0))
                .body("items.causes", everyItem(contains("NOT_CHECKED")))
                .body("items.guide.stale", everyItem(is(true)));
    }

    @Test
    void aConflictBetweenFileAndEditorIsSettledSoon() {
        today("2026-11-03");
        database.execute("insert into guide_conflict (guide_id, file, recorded_at)"
                + " values ('x-web', 'x.yaml', timestamptz '2026-11-02T10:00:00Z'),"
                + " ('poe-any', 'poe.yaml', timestamptz '2026-11-01T10:00:00Z')");
        database.execute(
                "update guide_conflict set settled_at = now(), settlement = 'KEPT' where guide_id = 'poe-any'");

        ValidatableResponse queue = queue("");
        database.execute("delete from guide_conflict");

        queue.body("items[0].guide.id", is("x-web"))
                .body("items[0].causes", contains("CONFLICT"))
                .body("items[0].since", is("2026-11-02"))
                .body("items[1].causes", contains("NOT_CHECKED"));
    }

    @Test
    void whatAnEditorChecksLeavesTheQueue() {
        today("2026-11-03");
        int before = queue("").extract().path("total");

        check("slack-admin", List.of(1), "WORKS");

        queue("").body("total", is(before - 1)).body("items.guide.id", not(contains("slack-admin")));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        today("2026-11-03");
        check("quora-web", List.of(1), "MOVED");
        check("zoom-any", List.of(1), "MOVED");
        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        int total = 0;
        while (more) {
            var page = queue(after).statusCode(200).extract();
            seen.addAll(page.<List<String>>path("items.guide.id"));
            after = page.path("endCursor");
            more = page.path("hasNextPage");
            total = page.path("total");
        }

        assertTrue(total > 20);
        assertEquals(total, seen.size());
        assertEquals(total, new HashSet<>(seen).size());
    }

    @Test
    void aPageCostsThreeQueriesHoweverMuchItHolds() {
        assertEquals(3, QueryCount.of(sessions, () -> queue("").statusCode(200)));
    }

    @ParameterizedTest
    @CsvSource({"'', 401, UNAUTHENTICATED", "person, 403, FORBIDDEN"})
    void itIsForEditorsOnly(String role, int status, String code) {
        var call = role.isEmpty() ? given() : as("ana", role);

        call.get("/queue").then().statusCode(status).body("code", is(code));
    }

    @ParameterizedTest
    @CsvSource({"!!", "OQphCmI"})
    void anotherListsCursorIsRefused(String cursor) {
        queue(cursor).statusCode(400).body("errors[0].field", is("after"));
    }

    private static ValidatableResponse queue(String after) {
        return as("eva", "editor")
                .queryParam("first", 7)
                .queryParam("after", after)
                .get("/queue")
                .then();
    }

    private static void today(String day) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC), Clock.class);
    }
}
