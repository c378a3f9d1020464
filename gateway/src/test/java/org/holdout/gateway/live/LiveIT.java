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
import java.time.Instant;
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
                broker.publish(new RequestSent(anas, 2, snapshot(ana, null)), Instant.now());
                broker.publish(new RequestSent(mandated, 2, snapshot(ana, "guild")), Instant.now());
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
    void whatWaitedUntilTheMandateHadEndedIsNotToldTheOrganisation() throws Exception {
        UUID ended = UUID.randomUUID();
        UUID held = UUID.randomUUID();
        services.problem("GET /requests/" + ended, 404, "NOT_FOUND", "There is no such request.");
        services.answerRequest(held.toString());
        try (GraphQlSocket guild = GraphQlSocket.withInit(vertx, gateway, Optional.of(guildsToken))
                .subscribe("subscription{requestChanged{id version}}")) {
            guildHears(guild);

            broker.publish(new RequestChanged(ended, 3, "RECORD_ANSWER", snapshot(ana, "guild")), Broker.LONG_AGO);
            await().atMost(Duration.ofSeconds(20)).until(() -> !asked(ended).isEmpty());
            broker.publish(new RequestChanged(held, 3, "RECORD_ANSWER", snapshot(ana, "guild")), Broker.LONG_AGO);

            assertEquals(held.toString(), afterProbes(guild).getString("id"));
            assertEquals("Bearer " + guildsToken, asked(ended).getFirst().header("Authorization"));
        }
    }

    @Test
    void nobodyIsAskedWhetherTheOrganisationSeesWhatHasJustHappened() throws Exception {
        UUID held = UUID.randomUUID();
        services.answerRequest(held.toString());
        try (GraphQlSocket guild = GraphQlSocket.withInit(vertx, gateway, Optional.of(guildsToken))
                .subscribe("subscription{requestChanged{id version}}")) {
            guildHears(guild);

            broker.publish(new RequestChanged(held, 3, "RECORD_ANSWER", snapshot(ana, "guild")), Instant.now());

            assertEquals(held.toString(), afterProbes(guild).getString("id"));
            assertEquals(List.of(), asked(held));
        }
    }

    @Test
    void anOrganisationIsToldWhenNobodyCanSayWhatItStillSees() throws Exception {
        UUID unknown = UUID.randomUUID();
        services.answer("GET /requests/" + unknown, 503, "");
        try (GraphQlSocket guild = GraphQlSocket.withInit(vertx, gateway, Optional.of(guildsToken))
                .subscribe("subscription{requestChanged{id version}}")) {
            guildHears(guild);

            broker.publish(new RequestChanged(unknown, 3, "RECORD_ANSWER", snapshot(ana, "guild")), Broker.LONG_AGO);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> guild.poll()
                            .filter(message -> message.encode().contains("errors"))
                            .map(LiveIT::code)
                            .filter("UNAVAILABLE"::equals)
                            .isPresent());
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

    /** Probes have version 1. */
    private void guildHears(GraphQlSocket guild) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            broker.publish(new RequestSent(UUID.randomUUID(), 1, snapshot(ana, "guild")), Instant.now());
            return guild.poll().isPresent();
        });
    }

    private static JsonObject afterProbes(GraphQlSocket guild) throws InterruptedException {
        JsonObject change = guild.change("requestChanged");
        while (change.getInteger("version") == 1) {
            change = guild.change("requestChanged");
        }
        return change;
    }

    private List<FakeServices.Call> asked(UUID request) {
        return services.calls("GET /requests/" + request);
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
