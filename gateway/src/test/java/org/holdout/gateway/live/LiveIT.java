package org.holdout.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class LiveIT {
    private static final String SUBSCRIPTION =
            "subscription{requestChanged{id version action state at request{reference}}}";

    private final UUID ana = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final String anasToken = token("ana");
    private final String bensToken = token("ben");
    private final String guildsToken = token("photo-guild");
    private final Vertx vertx = Vertx.vertx();

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    FakeServices services;
    Broker broker;

    @BeforeEach
    void partsAreThere() throws Exception {
        services.reset();
        services.answerByToken(
                "GET /viewer",
                Map.of(
                        anasToken, viewer(ana, ""),
                        bensToken, viewer(ben, ""),
                        guildsToken, viewer(UUID.randomUUID(), "\"guild\"")));
        broker = new Broker(brokers);
        gatewayListens();
    }

    @AfterEach
    void partsAreLetGo() {
        broker.close();
        vertx.close();
    }

    @Test
    void personHearsEachChangeOfTheirOwnRequestsOnly() throws Exception {
        UUID anas = UUID.randomUUID();
        services.answerRequest(anas.toString());
        try (GraphQlSocket socket =
                GraphQlSocket.withInit(vertx, gateway, Optional.of(anasToken)).subscribe(SUBSCRIPTION)) {
            subscribed(socket, ana);

            broker.publish(new RequestSent(UUID.randomUUID(), 2, snapshot(ben, null)));
            broker.publish(new RequestSent(anas, 2, snapshot(ana, null)));
            broker.publish(new RequestChanged(anas, 3, "RECORD_ANSWER", snapshot(ana, null)));

            assertEquals("2 SEND SENT HO-1", described(socket, anas));
            assertEquals("3 RECORD_ANSWER SENT HO-1", described(socket, anas));
        }
    }

    @Test
    void tokenOfTheUpgradeHeaderServesToo() throws Exception {
        try (GraphQlSocket socket =
                GraphQlSocket.withHeader(vertx, gateway, bensToken).subscribe("subscription{requestChanged{id}}")) {
            subscribed(socket, ben);
        }
    }

    @Test
    void organisationWithoutMandateHearsNothing() throws Exception {
        try (GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.of(guildsToken))
                .subscribe("subscription{requestChanged{id}}")) {
            UUID anas = UUID.randomUUID();
            UUID mandated = UUID.randomUUID();

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                broker.publish(new RequestSent(anas, 2, snapshot(ana, null)));
                broker.publish(new RequestSent(mandated, 2, snapshot(ana, "guild")));
                return socket.poll()
                        .map(message -> message.getJsonObject("payload")
                                .getJsonObject("data")
                                .getJsonObject("requestChanged")
                                .getString("id"))
                        .map(mandated.toString()::equals)
                        .orElse(false);
            });
        }
    }

    @Test
    void withoutTokenThereIsNoSubscription() throws Exception {
        try (GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.empty())
                .subscribe("subscription{requestChanged{id}}")) {
            JsonObject first = socket.expectAny();

            assertEquals("UNAUTHENTICATED", code(first));
        }
    }

    @Test
    void outageWhenSubscribingIsTold() throws Exception {
        services.reset();
        services.answer("GET /viewer", 503, "");
        try (GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.of(anasToken))
                .subscribe("subscription{requestChanged{id}}")) {
            JsonObject first = socket.expectAny();

            assertEquals("UNAVAILABLE", code(first));
        }
    }

    private static String code(JsonObject message) {
        Object payload = message.getValue("payload");
        JsonObject error = payload instanceof JsonObject result
                ? result.getJsonArray("errors").getJsonObject(0)
                : message.getJsonArray("payload").getJsonObject(0);
        return error.getJsonObject("extensions").getString("code");
    }

    /** Publishes probes until one is heard: from then on nothing is missed. */
    private void subscribed(GraphQlSocket socket, UUID owner) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            broker.publish(new RequestSent(UUID.randomUUID(), 1, snapshot(owner, null)));
            return socket.poll().isPresent();
        });
    }

    private void gatewayListens() {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (GraphQlSocket socket = GraphQlSocket.withInit(vertx, gateway, Optional.of(anasToken))
                    .subscribe("subscription{requestChanged{id}}")) {
                broker.publish(new RequestSent(UUID.randomUUID(), 1, snapshot(ana, null)));
                return socket.pollFor(Duration.ofMillis(500)).isPresent();
            }
        });
    }

    /** The next change of this request in short; probes are passed over. */
    private static String described(GraphQlSocket socket, UUID request) throws InterruptedException {
        JsonObject change = socket.change("requestChanged");
        while (!request.toString().equals(change.getString("id"))) {
            change = socket.change("requestChanged");
        }
        return change.getInteger("version") + " " + change.getString("action") + " " + change.getString("state") + " "
                + change.getJsonObject("request").getString("reference");
    }

    private static RequestSnapshot snapshot(UUID owner, String organisation) {
        LocalDate sent = LocalDate.of(2026, 1, 31);
        return new RequestSnapshot(
                "meta",
                "eu-gdpr",
                List.of("OBJECTION"),
                "WEB_FORM",
                "SENT",
                "NOT_ANSWERED",
                null,
                "NOT_TESTED",
                sent,
                sent,
                null,
                LocalDate.of(2026, 3, 2),
                owner,
                organisation);
    }

    private static String viewer(UUID owner, String organisations) {
        return "{\"owner\":\"" + owner + "\",\"roles\":[\"organisation\"],\"mayRead\":true,\"organisations\":["
                + organisations + "]}";
    }

    private static String token(String user) {
        return OidcWiremockTestResource.getAccessToken(user, Set.of("person"));
    }
}
