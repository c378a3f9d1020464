package org.holdout.request.notice;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.holdout.request.PlatformResource;
import org.holdout.request.request.RequestApi;
import org.junit.jupiter.api.Test;

/** An objection under the GDPR, sent on 31 January 2026 and due on Monday 2 March 2026. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NoticesIT {

    private final RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());

    @Inject
    NoticeSweep sweep;

    @Inject
    EntityManager data;

    @Test
    void aDeadlineIsToldWhenItComesNearWhenItIsThereAndWhenItHasPassed() {
        it("2026-02-01T12:00:00Z");
        JsonPath request = ana.sent("2026-01-31");

        lookAt("2026-02-10T12:00:00Z");
        assertEquals(List.of(), texts());
        lookAt("2026-02-23T12:00:00Z");
        String reference = request.getString("reference");
        assertEquals(List.of(reference + ": the answer is due on Monday 2 March 2026."), texts());
        lookAt("2026-03-02T12:00:00Z");
        assertEquals(List.of(reference + ": the answer is due today."), texts());
        lookAt("2026-03-03T12:00:00Z");
        assertEquals(List.of("OVERDUE"), page().getList("items.kind"));
        assertEquals(
                reference
                        + ": Die Antwort war fällig am Montag, 2. März 2026. Ist sie gekommen, tragen Sie sie ein; wenn"
                        + " nicht, können Sie sich bei der Behörde beschweren.",
                RequestApi.ok(200, ana.call("de").get("/notices")).getString("items[0].text"));
    }

    @Test
    void whereRightsAreDueOnDifferentDaysEachNoticeNamesItsOwn() {
        it("2026-01-06T20:00:00Z");
        JsonPath request = ana.sentFromCalifornia("2026-01-05");
        String reference = request.getString("reference");

        lookAt("2026-02-20T20:00:00Z");

        String then = " If it has come, record it; if not, you can complain to the authority about that.";
        assertEquals(
                Set.of(
                        reference + ": an answer was due on Tuesday 27 January 2026: Opt-out of sale or sharing."
                                + then,
                        reference + ": an answer was due on Thursday 19 February 2026: Erasure." + then),
                texts().stream()
                        .filter(text -> text.contains("an answer was due"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatWasToldWithoutItsRightsNamesThemFromTheNextLookOnAndIsNotToldAgain() {
        it("2026-01-06T20:00:00Z");
        UUID request = UUID.fromString(ana.sentFromCalifornia("2026-01-05").getString("id"));
        lookAt("2026-02-20T20:00:00Z");
        Set<String> named = Set.copyOf(texts());
        List<String> ids = page().getList("items.id");
        int unread = page().getInt("unread");
        QuarkusTransaction.requiringNew().run(() -> {
            change("update notice set rights = null where request_id = :id", request);
            change("update opt_out_request set look_at = '1970-01-01T00:00:00Z' where id = :id", request);
        });
        assertNotEquals(named, Set.copyOf(texts()));

        lookAt("2026-02-20T20:00:01Z");

        assertEquals(named, Set.copyOf(texts()));
        assertEquals(ids, page().getList("items.id"));
        assertEquals(unread, page().getInt("unread"));
    }

    @Test
    void twoThatLookAtOnceTellEachFactOnce() throws Exception {
        it("2026-02-01T12:00:00Z");
        List<JsonPath> requests = List.of(ana.sent("2026-01-31"), ana.sent("2026-01-31"), ana.sent("2026-01-31"));
        it("2026-03-03T12:00:00Z");

        Callable<Object> look = Executors.callable(sweep::sweep);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Object> done : both.invokeAll(List.of(look, look))) {
                done.get();
            }
        }

        assertEquals(requests.size(), page().getList("items").size());
        sweep.sweep();
        assertEquals(requests.size(), page().getInt("unread"));
    }

    @Test
    void aCorrectedDateWithdrawsWhatWasNotReadAndTellsTheNewDayOnce() {
        it("2026-02-01T12:00:00Z");
        JsonPath request = ana.sent("2026-01-31");
        lookAt("2026-03-03T12:00:00Z");
        assertEquals(List.of("2026-03-02"), page().getList("items.aboutOn"));

        ana.act(
                ana.read(request.getString("id")),
                Map.of(
                        "action",
                        "CORRECT_ENTRY",
                        "entry",
                        request.getString("timeline[0].id"),
                        "receivedOn",
                        "2026-02-09"));
        lookAt("2026-03-03T13:00:00Z");

        assertEquals(List.of("DUE_SOON"), page().getList("items.kind"));
        assertEquals(List.of("2026-03-09"), page().getList("items.aboutOn"));
    }

    @Test
    void whatWasReadStaysAndIsNotToldAgain() {
        it("2026-02-01T12:00:00Z");
        JsonPath request = ana.sent("2026-01-31");
        lookAt("2026-02-23T12:00:00Z");
        String id = page().getString("items[0].id");

        ana.call()
                .body(Map.of("notices", List.of(id)))
                .header("Idempotency-Key", "read")
                .post("/notices/read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
        ana.act(request, Map.of("action", "RECORD_ANSWER", "outcome", "HONOURED", "happenedOn", "2026-02-23"));
        lookAt("2026-02-23T13:00:00Z");

        assertEquals(List.of("TEST_DUE", "DUE_SOON"), page().getList("items.kind"));
        assertEquals(1, page().getInt("unread"));
    }

    @Test
    void theDayIsTheOneOfThePersonsTimeZoneAndItBeginsInTheMorning() {
        ana.call()
                .body(Map.of("timeZone", "Pacific/Auckland", "version", 0))
                .put("/profile")
                .then()
                .statusCode(200);
        it("2026-02-01T12:00:00Z");
        ana.sent("2026-01-31");

        lookAt("2026-03-01T17:59:00Z");
        assertEquals(List.of("DUE_SOON"), page().getList("items.kind"));
        lookAt("2026-03-01T18:00:00Z");

        assertEquals(List.of("DUE_TODAY"), page().getList("items.kind"));
    }

    @Test
    void whoDoesNotWantAKindIsNotToldOfIt() {
        it("2026-02-01T12:00:00Z");
        ana.sent("2026-01-31");
        ana.call()
                .body(Map.of("kinds", List.of("OVERDUE"), "byEmail", false))
                .put("/notices/settings")
                .then()
                .statusCode(200)
                .body("kinds.size()", equalTo(2))
                .body("byEmail", equalTo(false));

        lookAt("2026-02-23T12:00:00Z");
        assertEquals(List.of(), page().getList("items"));
        lookAt("2026-03-03T12:00:00Z");

        assertEquals(List.of("OVERDUE"), page().getList("items.kind"));
    }

    @Test
    void noticesComeInPagesAndAWrongCursorIsNamed() {
        it("2026-02-01T12:00:00Z");
        ana.sent("2026-01-31");
        ana.sent("2026-01-31");
        lookAt("2026-03-03T12:00:00Z");

        JsonPath first = RequestApi.ok(200, ana.call().get("/notices?first=1"));
        JsonPath second =
                RequestApi.ok(200, ana.call().get("/notices?first=1&after={cursor}", first.getString("endCursor")));

        assertEquals(true, first.getBoolean("hasNextPage"));
        assertEquals(false, second.getBoolean("hasNextPage"));
        ana.call().get("/notices?after=nowhere").then().statusCode(400).body("errors[0].field", equalTo("after"));
        ana.call().get("/notices?first=101").then().statusCode(400).body("errors[0].field", equalTo("first"));
    }

    @Test
    void twoWhoChangeAnotherPartOfTheSettingsAtOnceBothGetWhatTheyAskedFor() {
        settings(Map.of("kinds", List.of("OVERDUE"), "byEmail", true)).statusCode(200);
        UUID owner = UUID.fromString(ana.call().get("/viewer").jsonPath().getString("owner"));
        QuarkusTransaction.begin();
        data.createNativeQuery("select owner from notice_setting where owner = :owner for update")
                .setParameter("owner", owner)
                .getResultList();
        CompletableFuture<ValidatableResponse> one = changing(Map.of("byEmail", false));
        CompletableFuture<ValidatableResponse> other = changing(Map.of("kinds", List.of("DUE_SOON")));
        await().until(() -> waiting() == 2);
        QuarkusTransaction.commit();
        one.join().statusCode(200);
        other.join().statusCode(200);

        JsonPath now = RequestApi.ok(200, ana.call().get("/notices/settings"));

        assertEquals(Set.of("DUE_SOON", "ERASURE_AHEAD"), Set.copyOf(now.getList("kinds")));
        assertFalse(now.getBoolean("byEmail"));
    }

    @Test
    void aChangeOfSettingsThatIsSentAgainIsTheSameWhateverWasChangedSince() {
        settings(Map.of("byEmail", false), "mail").statusCode(200);
        settings(Map.of("kinds", List.of("OVERDUE"))).statusCode(200);

        settings(Map.of("byEmail", false), "mail").statusCode(200);

        JsonPath now = RequestApi.ok(200, ana.call().get("/notices/settings"));
        assertEquals(Set.of("OVERDUE", "ERASURE_AHEAD"), Set.copyOf(now.getList("kinds")));
        assertFalse(now.getBoolean("byEmail"));
    }

    private CompletableFuture<ValidatableResponse> changing(Map<String, Object> part) {
        return CompletableFuture.supplyAsync(() -> settings(part), Thread::startVirtualThread);
    }

    private ValidatableResponse settings(Map<String, Object> part) {
        return settings(part, UUID.randomUUID().toString());
    }

    private ValidatableResponse settings(Map<String, Object> part, String key) {
        return ana.call()
                .header("Idempotency-Key", key)
                .body(part)
                .put("/notices/settings")
                .then();
    }

    /** How many wait for what another holds. */
    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number)
                        data.createNativeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                                .getSingleResult())
                .longValue();
    }

    @Test
    void nobodyMarksAnothersNoticeAsRead() {
        it("2026-02-01T12:00:00Z");
        ana.sent("2026-01-31");
        lookAt("2026-03-03T12:00:00Z");
        String id = page().getString("items[0].id");

        RequestApi.as("ben")
                .call()
                .body(Map.of("notices", List.of(id)))
                .post("/notices/read")
                .then()
                .statusCode(200);

        assertNull(page().getString("items[0].readAt"));
    }

    private void change(String sql, UUID request) {
        data.createNativeQuery(sql).setParameter("id", request).executeUpdate();
    }

    private void lookAt(String moment) {
        it(moment);
        sweep.sweep();
    }

    private static void it(String is) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(is), ZoneOffset.UTC), Clock.class);
    }

    private JsonPath page() {
        return RequestApi.ok(200, ana.call().get("/notices"));
    }

    private List<String> texts() {
        return page().getList("items.text");
    }
}
