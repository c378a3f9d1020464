package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.holdout.e2e.PublishedEvents.Published;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two gateways, two portals and two of each service behind a proxy that gives each request to the next of them: a platform of its
 * own, which is gone before the journeys start theirs.
 */
@Order(1)
class TwoOfEverythingIT {

    private static final List<String> SERVICES = List.of("guide-service", "request-service", "comparison-service");
    private static final String COUNTED = "select count(*) from request_outcome where request_id = ?";
    private static final String WAITING = "select count(*) from outbox where aggregateid = ?::text";
    private static final String HISTORY =
            "select count(*), count(distinct script), count(*) filter (where not success) from flyway_schema_history";
    private static final String CHANGES = "subscription { requestChanged { id version state } }";

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(10);

    /** Several looks of a relay that waits for its turn. */
    private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(3);

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static Platform platform;
    private static Parts parts;
    private static Chrome chrome;

    @BeforeAll
    static void startTwoOfEverything() throws IOException, InterruptedException {
        assumeFalse(Platform.isGiven(), "This needs a platform of its own");
        platform = Platform.startTwice();
        parts = new Parts(platform);
        chrome = new Chrome();
    }

    @AfterAll
    static void stopAll() throws InterruptedException {
        if (chrome != null) {
            chrome.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @AfterEach
    void awaitTwoOfEverything() {
        Stream.concat(SERVICES.stream(), Stream.of("gateway", "portal"))
                .flatMap(name -> Stream.of(name, name + "-2"))
                .forEach(instance -> Parts.await(instance + " is ready", () -> parts.isReady(instance)));
    }

    @Test
    void eachMigrationRanOnceThoughBothInstancesBeganWithAnEmptyDatabase() throws Exception {
        for (String service : SERVICES) {
            long inHistory = migrations(service, "quarkus.datasource");
            if (service.equals("request-service")) {
                inHistory += migrations(service, "quarkus.datasource.keys");
            }

            assertEquals(inHistory, migrationsTold(service) + migrationsTold(service + "-2"), service);
        }
    }

    @Test
    void contentThatTwoInstancesLoadAtOnceIsPublishedOnce() {
        PublishedEvents guides = PublishedEvents.in("holdout.guides", platform);

        assertFalse(guides.all().isEmpty());
        assertEquals(List.of(), guides.repeated(Published::subject));
    }

    @Test
    void whatIsSentThroughTheProxyIsPublishedOnceAndCountedOnceByOneRelayAtATime() throws Exception {
        Api ana = Api.person(platform, "ana");
        try (Relays relays = Relays.hold(parts)) {
            List<UUID> sent = send(ana, 4);
            relays.letOneBegin();

            Awaitility.await("one relay at a time")
                    .during(SEVERAL_LOOKS)
                    .atMost(SEVERAL_LOOKS.multipliedBy(3))
                    .until(() -> relays.active().size() == 1);
            relays.letGo();

            awaitNothingWaits(sent, Duration.ofSeconds(30));
            assertPublishedAndCountedOnce(sent);
        }
    }

    @Test
    void afterTheActiveRelayIsKilledTheOtherPublishesWithinTenSecondsAndNothingTwice() throws Exception {
        Api ana = Api.person(platform, "ana");
        try (Relays relays = Relays.hold(parts)) {
            List<UUID> sent = send(ana, 4);
            relays.letOneBegin();
            String active = relays.active().getFirst();

            Instant killed = Instant.now();
            parts.killApart(active);
            relays.letGo();

            awaitNothingWaits(sent, TAKEN_OVER_WITHIN.minus(Duration.between(killed, Instant.now())));
            assertFalse(parts.isReady(active), "the other did it");
            assertPublishedAndCountedOnce(sent);
        }
    }

    @Test
    void subscriptionsAtEitherGatewayAreToldOfEachChangeOnce() {
        Api ana = Api.person(platform, "ana");
        try (Subscription atOne = subscribe(ana, parts.address("gateway"));
                Subscription atOther = subscribe(ana, parts.address("gateway-2"));
                Subscription byProxy = subscribe(ana, platform.gateway())) {
            List<Subscription> all = List.of(atOne, atOther, byProxy);
            all.forEach(each -> Parts.await("it hears", () -> {
                send(ana, 1);
                return each.next(SILENCE).isPresent();
            }));

            JsonNode draft = Requests.draft(ana);
            JsonNode sent = Requests.send(ana, draft, "2026-01-31");
            JsonNode acknowledged = change(ana, "recordAcknowledgement", "2026-02-03", sent);
            change(ana, "withdrawRequest", "2026-02-04", acknowledged);

            for (Subscription each : all) {
                assertEquals(
                        List.of("SENT", "ACKNOWLEDGED", "WITHDRAWN"),
                        told(each, draft.get("id").asText()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "portal-2"})
    void whoSignedInGoesOnWithTheFormTheyWereAtAfterAPortalIsKilled(String killed) {
        Person ana = new Person(platform, chrome.visitor(Chrome.Look.DESKTOP)).signIn("ana");
        Account.fillIn(ana, "Ana Twice", "ana@example.org");

        parts.killApart(killed);

        ana.sendFormTo("/profile?saved=true").open("/requests");
        assertEquals("My requests", ana.page().locator("h1").innerText());
    }

    private static List<UUID> send(Api api, int count) {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonNode draft = Requests.draft(api);
            Requests.send(api, draft, "2026-01-31");
            sent.add(UUID.fromString(draft.get("id").asText()));
        }
        return sent;
    }

    private static JsonNode change(Api api, String mutation, String day, JsonNode request) {
        return api.ask(
                        "mutation C($id: ID!, $version: Int!, $on: Date!) { %s(id: $id, version: $version, happenedOn: $on) { id version } }"
                                .formatted(mutation),
                        Map.of(
                                "id",
                                request.get("id").asText(),
                                "version",
                                request.get("version").asInt(),
                                "on",
                                day))
                .get(mutation);
    }

    private static void awaitNothingWaits(List<UUID> sent, Duration limit) {
        Awaitility.await("nothing waits in the outbox")
                .atMost(limit)
                .until(() -> sent.stream().allMatch(id -> parts.count("request-service", WAITING, id) == 0));
    }

    private static void assertPublishedAndCountedOnce(List<UUID> sent) {
        PublishedEvents events = PublishedEvents.in("holdout.requests", platform);
        assertEquals(List.of(), events.repeated(Published::id));
        assertEquals(sent.size(), events.about(sent.stream().map(UUID::toString).toList()));
        for (UUID id : sent) {
            Parts.await("the request is counted", () -> parts.count("comparison-service", COUNTED, id) == 1);
        }
    }

    private static Subscription subscribe(Api api, String gateway) {
        URI address = URI.create(gateway.replaceFirst("^http", "ws") + "/graphql");
        return Subscription.open(HttpClient.newHttpClient(), address, Optional.of(api.token()), CHANGES);
    }

    /** The states of a request that a subscription tells of, in its order, up to a silence after the last. */
    private static List<String> told(Subscription subscription, String request) {
        List<String> states = new ArrayList<>();
        Optional<JsonNode> message = subscription.next(TOLD_WITHIN);
        while (message.isPresent()) {
            JsonNode change = message.get().at("/payload/data/requestChanged");
            if (request.equals(change.path("id").asText())) {
                states.add(change.path("state").asText());
            }
            message = subscription.next(states.contains("WITHDRAWN") ? SILENCE : TOLD_WITHIN);
        }
        return states;
    }

    /** How many migrations a database says that it had, each of them once and to a good end. */
    private static long migrations(String service, String prefix) throws SQLException {
        try (Connection connection = parts.connection(service, prefix);
                var query = connection.createStatement();
                ResultSet row = query.executeQuery(HISTORY)) {
            assertTrue(row.next());
            assertTrue(row.getLong(1) > 0, service);
            assertEquals(row.getLong(1), row.getLong(2), "a migration of " + service + " ran twice");
            assertEquals(0, row.getLong(3), "a migration of " + service + " failed");
            return row.getLong(1);
        }
    }

    /** How many an instance said that it made. */
    private static long migrationsTold(String instance) throws IOException {
        try (Stream<String> lines = Files.lines(parts.log(instance))) {
            return lines.filter(line -> line.contains("Migrating schema")).count();
        }
    }
}
