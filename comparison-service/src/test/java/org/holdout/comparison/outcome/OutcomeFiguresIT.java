package org.holdout.comparison.outcome;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.comparison.outcome.RequestEventFixture.answered;
import static org.holdout.comparison.outcome.RequestEventFixture.sent;
import static org.holdout.comparison.outcome.RequestEventFixture.sentLater;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.hibernate.SessionFactory;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.Tokens;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSent;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutcomeFiguresIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static EventProducer producer;

    @TestHTTPResource(management = true)
    URI management;

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    @Inject
    OverdueSweep sweep;

    @Inject
    OutcomeConfig config;

    @Inject
    Outcomes counted;

    @Inject
    SessionFactory sessions;

    @BeforeAll
    static void connects() {
        producer = new EventProducer();
    }

    @AfterAll
    static void disconnects() {
        producer.close();
    }

    @BeforeEach
    void beforeTheDeadline() {
        clock.set(LocalDate.parse("2026-02-10"));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void lawWayReasonAndTimeAreToldOfTenPeopleTogether() {
        List<UUID> requests = ids(12);
        requests.forEach(request -> producer.send(sent(request, request, "slack")));
        awaitPeople("slack", 12);

        requests.forEach(request -> producer.send(answered(request, 2, request, "slack", "REFUSED")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> outcomes("slack")
                        .body("[0].figures.refused", equalTo(10))
                        .body("[0].figures.refusedBecause.reason", hasItem("OTHER"))
                        .body("[0].figures.daysMedian", equalTo(7))
                        .body("[0].figures.inTime", equalTo(10))
                        .body("[0].figures.late", nullValue())
                        .body("[0].slices[0].law", equalTo("eu-gdpr"))
                        .body("[0].slices[1].channel", equalTo("WEB_FORM"))
                        .body("[0].slices[1].figures.refused", equalTo(10)));
    }

    @Test
    void aDayThatPassesMakesPeopleLateThoughNothingHappens() {
        ids(11).forEach(person -> producer.send(sent(person, "snapchat")));
        awaitPeople("snapchat", 11);
        outcomes("snapchat").body("[0].figures.late", nullValue());

        clock.set(LocalDate.parse("2026-03-03"));
        sweep.sweep();

        outcomes("snapchat").body("[0].figures.sent", equalTo(10)).body("[0].figures.late", equalTo(10));
    }

    @Test
    void whoErasedThemselvesIsNotCalledLate() {
        List<UUID> requests = ids(11);
        requests.forEach(request -> producer.send(sent(request, request, "pinterest")));
        awaitPeople("pinterest", 11);
        requests.forEach(request -> producer.send(new RequestErased(request, 2)));
        requests.forEach(request -> await().atMost(PATIENCE)
                .until(() -> database.count("outcome_person", "owner = '" + request + "'") == 0));

        clock.set(LocalDate.parse("2026-03-03"));
        sweep.sweep();

        outcomes("pinterest").body("[0].figures.sent", equalTo(10)).body("[0].figures.late", nullValue());
    }

    @Test
    void theSweepEndsThoughAWholeBatchStaysAsItWas() {
        // Of each person an overdue request, and one sent later, which counts and is not due yet.
        List<UUID> people = ids(config.overdueBatch() + 1);
        people.forEach(person -> producer.send(sent(person, "cloudflare")));
        people.forEach(person -> producer.send(sentLater(person, "cloudflare")));
        await().atMost(PATIENCE)
                .until(() -> database.count("request_outcome", "vendor = 'cloudflare'") == 2L * people.size());

        clock.set(LocalDate.parse("2026-03-03"));
        assertTimeoutPreemptively(PATIENCE, () -> sweep.sweep());

        outcomes("cloudflare").body("[0].figures.late", nullValue());
    }

    @Test
    void whatIsReadDoesNotGrowWithThePeople() {
        ids(10).forEach(person -> producer.send(sent(person, "grammarly")));
        ids(60).forEach(person -> producer.send(sent(person, "dropbox")));
        awaitPeople("grammarly", 10);
        awaitPeople("dropbox", 60);

        assertEquals(rowsRead("grammarly"), rowsRead("dropbox"));
    }

    @Test
    void rebuiltFromTheTopicTheCountsAreTheSameAndWhatIsPublishedStays() {
        // Given
        List<UUID> requests = ids(14);
        requests.forEach(request -> producer.send(sent(request, request, "tumblr")));
        requests.subList(0, 11).forEach(request -> producer.send(answered(request, 2, request, "tumblr", "HONOURED")));
        producer.send(new RequestErased(requests.getFirst(), 3));
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT honoured FROM vendor_outcome WHERE vendor = 'tumblr'") == 11);
        await().atMost(PATIENCE)
                .until(() -> database.count("outcome_person", "owner = '" + requests.getFirst() + "'") == 0);
        String published = outcomes("tumblr").extract().asString();

        // When
        given().contentType("application/json").post(rebuild()).then().statusCode(202);

        // Then
        awaitRebuilt();
        assertEquals(11, database.number("SELECT honoured FROM vendor_outcome WHERE vendor = 'tumblr'"));
        assertEquals(3, database.number("SELECT waiting FROM vendor_outcome WHERE vendor = 'tumblr'"));
        assertEquals(14, database.count("outcome_position", "vendor = 'tumblr'"));
        assertEquals(published, outcomes("tumblr").extract().asString());
        given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/audit?first=1")
                .then()
                .body("items[0].action", equalTo("OUTCOMES_REBUILT"))
                .body("items[0].actor", equalTo("management-port"));
    }

    @Test
    void whoComesWhileARebuildBeginsIsCounted() {
        // Given
        producer.send(sent(UUID.randomUUID(), "deviantart"));
        awaitPeople("deviantart", 1);
        UUID person = UUID.randomUUID();
        RequestSent event = (RequestSent) sent(person, person, "deviantart");

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            counted.take(event.requestId(), event.version(), event.request());
            given().contentType("application/json").post(rebuild()).then().statusCode(202);
            await().until(() -> database.count("pg_locks", "NOT granted") > 0);
        });
        producer.send(event);

        // Then
        awaitRebuilt();
        awaitPeople("deviantart", 2);
    }

    @Test
    void aRebuildCallsNobodyLateWhoGotTheirAnswerInTime() {
        // Given
        List<UUID> requests = Stream.generate(UUID::randomUUID)
                .filter(request ->
                        Utils.toPositive(Utils.murmur2(request.toString().getBytes(UTF_8)))
                                        % Topics.PLAN.getFirst().partitions()
                                == 0)
                .limit(12)
                .toList();
        requests.forEach(request -> producer.send(sent(request, request, "midjourney")));
        requests.subList(0, 9)
                .forEach(request -> producer.send(answered(request, 2, request, "midjourney", "HONOURED")));
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT honoured FROM vendor_outcome WHERE vendor = 'midjourney'") == 9);
        clock.set(LocalDate.parse("2026-03-03"));

        // When
        given().contentType("application/json").post(rebuild()).then().statusCode(202);

        // Then
        awaitRebuilt();
        outcomes("midjourney").body("[0].figures.sent", equalTo(10)).body("[0].figures.late", nullValue());
    }

    @Test
    void aRebuildTellsWhatMayBeTold() {
        ids(12).forEach(person -> producer.send(sent(person, "substack")));
        awaitPeople("substack", 12);
        database.execute("UPDATE outcome_position SET published = '' WHERE vendor = 'substack'");
        database.execute("DELETE FROM outcome_group WHERE vendor = 'substack'");

        given().contentType("application/json").post(rebuild()).then().statusCode(202);

        awaitRebuilt();
        outcomes("substack").body("[0].figures.sent", equalTo(10));
        assertEquals(12, database.number("SELECT sum(people) FROM outcome_group WHERE vendor = 'substack'"));
    }

    @Test
    void aRebuildIsNoBusinessOfAnotherSitesPage() {
        given().post(rebuild()).then().statusCode(403);
        given().contentType("application/json")
                .header("Origin", "https://example.org")
                .post(rebuild())
                .then()
                .statusCode(403);
    }

    private URI rebuild() {
        return management.resolve("/outcome-rebuild");
    }

    private void awaitRebuilt() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(rebuild()).then().body("state", equalTo("DONE")));
    }

    private long rowsRead(String vendor) {
        sessions.getStatistics().clear();
        outcomes(vendor);
        return sessions.getStatistics().getEntityLoadCount();
    }

    private static ValidatableResponse outcomes(String vendor) {
        return given().queryParam("vendors", vendor).get("/outcomes").then().statusCode(200);
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private void awaitPeople(String vendor, int people) {
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT coalesce(sum(waiting + otherwise + honoured + refused), 0)"
                                + " FROM vendor_outcome WHERE vendor = '" + vendor + "'")
                        == people);
    }
}
