package org.holdout.comparison.outcome;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.comparison.outcome.RequestEventFixture.answered;
import static org.holdout.comparison.outcome.RequestEventFixture.sent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.holdout.events.MandateGiven;
import org.holdout.events.RequestErased;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutcomesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static EventProducer producer;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    TestDatabase database;

    @Inject
    KafkaClientService kafka;

    @Inject
    Outcomes outcomes;

    @BeforeAll
    static void connects() {
        producer = new EventProducer();
    }

    @AfterAll
    static void disconnects() {
        producer.close();
    }

    @Test
    void ninePeopleAreCountedAndNotPublished() {
        people(9).forEach(person -> producer.send(sent(person, "discord")));

        awaitPeople("discord", 9);
        outcomes("discord").body("[0].published", equalTo(false)).body("[0].sent", nullValue());
    }

    @Test
    void tenPeopleArePublishedThoughOneOfThemAskedTwice() {
        List<UUID> people = people(10);

        people.forEach(person -> producer.send(sent(person, "figma")));
        producer.send(sent(people.getFirst(), "figma"));

        awaitPeople("figma", 10);
        awaitRequests("figma", 11);
        outcomes("figma")
                .body("[0].published", equalTo(true))
                .body("[0].sent", equalTo(10))
                .body("[0].answered", nullValue())
                .body("[0].minimumGroup", equalTo(10));
    }

    @Test
    void onePersonWithTenRequestsIsOnePerson() {
        UUID person = UUID.randomUUID();

        IntStream.range(0, 10).forEach(i -> producer.send(sent(person, "notion")));

        awaitRequests("notion", 10);
        awaitPeople("notion", 1);
        outcomes("notion").body("[0].published", equalTo(false));
    }

    @Test
    void answersAreToldOnceTenPeopleHaveOne() {
        List<UUID> people = people(20);
        List<UUID> requests = people(20);
        IntStream.range(0, 20).forEach(i -> producer.send(sent(requests.get(i), people.get(i), "adobe")));

        IntStream.range(0, 10)
                .forEach(i -> producer.send(answered(requests.get(i), 2, people.get(i), "adobe", "HONOURED")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> outcomes("adobe")
                        .body("[0].sent", equalTo(20))
                        .body("[0].answered", equalTo(10))
                        .body("[0].honoured", equalTo(10))
                        .body("[0].refused", nullValue()));
    }

    @Test
    void repeatsAndAnyOrderComeOutTheSame() {
        // Given
        List<EventProducer.Message> messages = new ArrayList<>();
        for (UUID person : people(12)) {
            UUID request = UUID.randomUUID();
            messages.add(EventProducer.Message.of(sent(request, person, "quora")));
            messages.add(EventProducer.Message.of(answered(request, 2, person, "quora", "HONOURED")));
            messages.add(EventProducer.Message.of(answered(request, 3, person, "quora", "REFUSED")));
        }
        List<EventProducer.Message> twice = new ArrayList<>(messages);
        twice.addAll(messages);
        Collections.shuffle(twice, new Random(1));

        // When
        twice.forEach(producer::send);

        // Then
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT refused FROM vendor_outcome WHERE vendor = 'quora'") == 12);
        assertEquals(
                12,
                database.number("SELECT sum(waiting + otherwise + honoured + refused) FROM vendor_outcome"
                        + " WHERE vendor = 'quora'"));
        outcomes("quora").body("[0].sent", equalTo(10)).body("[0].answered", equalTo(10));
    }

    @Test
    void aConsumerThatStartsFromTheBeginningCountsNothingTwice() {
        // Given
        people(11).forEach(person -> producer.send(sent(person, "mistral")));
        awaitPeople("mistral", 11);
        database.execute("DELETE FROM inbox");

        // When
        kafka.getConsumer("requests")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(PATIENCE);
        producer.send(sent(UUID.randomUUID(), "mistral"));

        // Then
        awaitPeople("mistral", 12);
        await().atMost(PATIENCE).until(() -> database.number("SELECT count(*) FROM inbox") >= 12);
        assertEquals(12, database.number("SELECT waiting FROM vendor_outcome WHERE vendor = 'mistral'"));
        outcomes("mistral").body("[0].sent", equalTo(10));
    }

    @Test
    void erasingTakesTheOwnerAwayAndLeavesTheCount() {
        // Given
        List<UUID> people = people(10);
        List<UUID> requests = people(10);
        IntStream.range(0, 10).forEach(i -> producer.send(sent(requests.get(i), people.get(i), "zoom")));
        awaitPeople("zoom", 10);

        // When
        producer.send(new RequestErased(requests.getFirst(), 2));

        // Then
        String owner = "SELECT count(*) FROM outcome_person WHERE owner = '" + people.getFirst() + "'";
        await().atMost(PATIENCE).until(() -> database.number(owner) == 0);
        awaitPeople("zoom", 10);
        outcomes("zoom").body("[0].sent", equalTo(10));
    }

    @Test
    void erasuresOfAllRequestsAtTheSameMomentTakeTheOwnerAway() throws Exception {
        UUID owner = UUID.randomUUID();
        List<UUID> requests = people(2);
        requests.forEach(request -> producer.send(sent(request, owner, "qwen")));
        awaitRequests("qwen", 2);

        List<Future<?>> second = new ArrayList<>();
        try (ExecutorService instance = Executors.newVirtualThreadPerTaskExecutor()) {
            QuarkusTransaction.requiringNew().run(() -> {
                outcomes.erase(new RequestErased(requests.getFirst(), 2));
                second.add(instance.submit(() -> QuarkusTransaction.requiringNew()
                        .run(() -> outcomes.erase(new RequestErased(requests.getLast(), 2)))));
                await().until(() -> second.getFirst().isDone() || database.count("pg_locks", "NOT granted") > 0);
            });
        }

        second.getFirst().get();
        assertEquals(0, database.count("outcome_person", "owner = '" + owner + "'"));
    }

    @Test
    void anErasureHeardBeforeItsRequestLeavesNoOwner() {
        UUID person = UUID.randomUUID();
        UUID request = UUID.randomUUID();

        producer.send(new RequestErased(request, 2));
        producer.send(sent(request, person, "stability"));

        awaitPeople("stability", 1);
        assertEquals(0, database.number("SELECT count(*) FROM outcome_person WHERE owner = '" + person + "'"));
    }

    @Test
    void whatNobodyCountsIsSkippedAndTheUnreadableSetAside() {
        // Given
        UUID mandate = UUID.randomUUID();
        UUID unreadable = UUID.randomUUID();

        // When
        producer.send(new MandateGiven(mandate, 1, UUID.randomUUID(), "guild"));
        producer.send(new EventProducer.Message(
                UUID.randomUUID(), "key", "org.holdout.request.forgotten.v9", "{}".getBytes(UTF_8)));
        producer.send(new EventProducer.Message(
                unreadable, "key", "org.holdout.request.sent.v1", "not JSON".getBytes(UTF_8)));
        producer.send(sent(UUID.randomUUID(), "poe"));

        // Then
        awaitPeople("poe", 1);
        HeardEvents.awaitId(Topics.deadLetter(Topics.REQUESTS), unreadable);
        given().get(metrics)
                .then()
                .body(containsString("holdout_events_skipped_total{topic=\"holdout.requests\"} 2.0"))
                .body(containsString("holdout_deadletters_total{topic=\"holdout.requests\"} 1.0"));
    }

    @Test
    void operatorsSeeHowManyPeopleAreCounted() {
        producer.send(sent(UUID.randomUUID(), "evernote"));

        awaitPeople("evernote", 1);
        long people = database.number("SELECT sum(waiting + otherwise + honoured + refused) FROM vendor_outcome");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(metrics)
                        .then()
                        .statusCode(200)
                        .body(containsString("holdout_outcomes_people " + (double) people)));
    }

    @Test
    void vendorsAreAnsweredInTheirOrderAndUnknownOnesNamed() {
        given().queryParam("vendors", "x,reddit")
                .get("/outcomes")
                .then()
                .statusCode(200)
                .body("vendor", contains("x", "reddit"))
                .body("published", contains(false, false));
        given().queryParam("vendors", "x,nobody")
                .get("/outcomes")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].message", equalTo("There is no vendor nobody."));
    }

    private static ValidatableResponse outcomes(String vendor) {
        return given().queryParam("vendors", vendor).get("/outcomes").then().statusCode(200);
    }

    private static List<UUID> people(int count) {
        return Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    private void awaitPeople(String vendor, int people) {
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT coalesce(sum(waiting + otherwise + honoured + refused), 0)"
                                + " FROM vendor_outcome WHERE vendor = '" + vendor + "'")
                        == people);
    }

    private void awaitRequests(String vendor, int requests) {
        await().atMost(PATIENCE)
                .until(() -> database.number("SELECT count(*) FROM request_outcome WHERE vendor = '" + vendor + "'")
                        == requests);
    }
}
