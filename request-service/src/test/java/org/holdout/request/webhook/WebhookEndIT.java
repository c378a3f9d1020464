package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.request.PlatformResource;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.request.RequestApi;
import org.holdout.request.webhook.WebhookReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation may see no more, it is told no more. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookEndIT {

    private static final int MORE_THAN_A_BATCH = 5;

    @Inject
    WebhookRelay relay;

    private WebhookReceiver receiver;
    private Association guild;
    private HeldMandate mandate;
    private String webhook;

    @BeforeEach
    void anAssociation() {
        receiver = new WebhookReceiver();
        guild = new Association();
        mandate = guild.mandate();
        webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256", "request.changed")
                .getString("webhook.id");
    }

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void whatWaitsUnderAMandateIsStoppedWhenItEnds() {
        receiver.answers(500);
        guild.sent(mandate);
        Association.eventually(() -> !receiver.received().isEmpty());

        mandate.revoke();

        assertEquals("STOPPED", guild.deliveries(webhook).getFirst().get("state"));
        receiver.answers(200);
        Association.ok(200, guild.post(webhook, "replay", Map.of("since", since())));
        guild.post(webhook, "test", Map.of());
        Association.eventually(() -> receiver.taken().size() == 1);
        assertEquals("webhook.test", receiver.taken().getFirst().type());
    }

    @Test
    void whatWasDeliveredUnderAnEndedMandateIsNotDeliveredAgain() {
        guild.sent(mandate);
        guild.newest(webhook, DeliveryState.DELIVERED);
        mandate.revoke();

        int again = Association.ok(200, guild.post(webhook, "replay", Map.of("since", since())))
                .getInt("deliveries");

        assertEquals(0, again);
    }

    @Test
    void whatWaitsIsStoppedWhenTheLastDayIsOver() {
        receiver.answers(500);
        guild.sent(mandate);
        Association.eventually(() -> !receiver.received().isEmpty());

        Sql.run("update mandate set valid_until = current_date - 2 where id = ?", mandate.id());

        guild.newest(webhook, DeliveryState.STOPPED);
        assertEquals(0, receiver.taken().size());
    }

    @Test
    void nothingLeavesWhileTheMandateIsBeingEnded() throws SQLException {
        off();
        guild.sent(mandate);
        try (Connection ending = Sql.connection()) {
            ending.setAutoCommit(false);
            Sql.run(ending, "select id from mandate where id = ? for update", mandate.id());
            on();
            Association.eventually(
                    () -> (int) guild.deliveries(webhook).getFirst().get("attempts") == 1);

            Sql.run(ending, "update mandate set ended_at = now(), ended_by = 'MEMBER' where id = ?", mandate.id());
            ending.commit();
        }

        guild.newest(webhook, DeliveryState.STOPPED);
        assertEquals(List.of(), receiver.received());
    }

    @Test
    void nothingLeavesWhenTheMandateEndedWhileTheConnectionWasMade() {
        QuarkusMock.installMockForType(new EndsOnTheWay(guild.id), Sight.class);

        guild.sent(mandate);

        guild.newest(webhook, DeliveryState.STOPPED);
        assertEquals(List.of(), receiver.received());
    }

    /** Holds when the call begins, and no more when the connection stands. */
    private static final class EndsOnTheWay extends Sight {

        private final AtomicInteger asked = new AtomicInteger();
        private final UUID mine;

        private EndsOnTheWay(UUID mine) {
            super(null, null);
            this.mine = mine;
        }

        @Override
        boolean holds(DeliveryClaims.Claimed delivery, UUID organisation) {
            return !organisation.equals(mine) || asked.incrementAndGet() == 1;
        }
    }

    @Test
    void whoeverEndsAMandateWaitsForNoEndpoint() throws InterruptedException {
        CountDownLatch came = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        receiver.answers(one -> {
            came.countDown();
            return Reply.of(await(ended) ? 200 : 500);
        });
        guild.sent(mandate);
        assertTrue(came.await(20, TimeUnit.SECONDS));

        mandate.revoke();
        ended.countDown();

        Association.eventually(() -> receiver.taken().size() == 1);
    }

    @Test
    void whatWaitsIsStoppedWhenARequestIsSharedNoLonger() {
        RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());
        JsonPath answered = waitsForTheGuildAsShared(ana);

        ana.call()
                .delete("/requests/{id}/sharing/{org}", answered.getString("id"), guild.id)
                .then()
                .statusCode(200);

        assertEquals("STOPPED", guild.deliveries(webhook).getFirst().get("state"));
        ana.act(answered, Map.of("action", "WITHDRAW", "happenedOn", "2026-02-02"));
        assertEquals(1, guild.deliveries(webhook).size());
    }

    @Test
    void whatWaitsOfASharedRequestIsStoppedWhenItsOwnersMandateEnds() {
        JsonPath answered = waitsForTheGuildAsShared(RequestApi.as("ana-" + UUID.randomUUID()));
        Sql.run(
                "update mandate set owner = (select owner from opt_out_request where id = ?) where id = ?",
                UUID.fromString(answered.getString("id")),
                mandate.id());

        mandate.revoke();

        assertEquals("STOPPED", guild.deliveries(webhook).getFirst().get("state"));
    }

    /** A request that is shared with the guild, whose endpoint refuses what is told of it. */
    private JsonPath waitsForTheGuildAsShared(RequestApi person) {
        JsonPath sent = person.sent("2026-01-31");
        JsonPath shared = RequestApi.ok(
                200,
                person.call()
                        .body(Map.of("organisation", guild.id.toString()))
                        .post("/requests/{id}/sharing", sent.getString("id")));
        receiver.answers(500);
        JsonPath answered = person.act(shared, Map.of("action", "RECORD_ACKNOWLEDGEMENT", "happenedOn", "2026-02-01"));
        Association.eventually(() -> !receiver.received().isEmpty());
        return answered;
    }

    @Test
    void anErasedRequestTakesItsDeliveriesAlong() {
        guild.sent(mandate);
        guild.newest(webhook, DeliveryState.DELIVERED);

        Sql.run("delete from opt_out_request where owner = ?", mandate.owner());

        assertEquals(List.of(), guild.deliveries(webhook));
    }

    @Test
    void whatIsSevenDaysOldIsForgottenAlsoWhatIsStillTried() {
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            guild.sent(mandate);
        }
        Association.eventually(() -> guild.deliveries(webhook).stream()
                        .filter(one -> "DELIVERED".equals(one.get("state")))
                        .count()
                == MORE_THAN_A_BATCH);
        receiver.answers(500);
        guild.sent(mandate);
        Association.eventually(() -> guild.deliveries(webhook).size() == MORE_THAN_A_BATCH + 1);
        age(6);
        relay.purge();
        assertEquals(MORE_THAN_A_BATCH + 1, guild.deliveries(webhook).size());

        age(2);

        // What is being tried in that moment is forgotten the next time.
        Association.eventually(() -> {
            relay.purge();
            return guild.deliveries(webhook).isEmpty();
        });
    }

    private void age(int days) {
        Sql.run(
                "update webhook_delivery set happened_at = happened_at - make_interval(days => ?) where endpoint = ?",
                days,
                UUID.fromString(webhook));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void off() {
        guild.change(webhook, Map.of("version", version(), "enabled", false))
                .then()
                .statusCode(200);
    }

    private void on() {
        guild.change(webhook, Map.of("version", version(), "enabled", true))
                .then()
                .statusCode(200);
    }

    private int version() {
        return (int) guild.one(webhook).get("version");
    }

    private static String since() {
        return Instant.now().minusSeconds(3600).toString();
    }
}
