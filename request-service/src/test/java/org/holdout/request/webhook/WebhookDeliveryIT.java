package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.holdout.request.webhook.WebhookReceiver.Received;
import org.holdout.request.webhook.WebhookReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages that go well: what they say, who signed them, their order, and their being sent again on demand. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookDeliveryIT {

    private WebhookReceiver receiver;
    private Association guild;
    private HeldMandate mandate;

    @BeforeEach
    void anAssociation() {
        receiver = new WebhookReceiver();
        guild = new Association();
        mandate = guild.mandate();
    }

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void aChangeUnderAMandateIsToldWithASharedSecret() {
        JsonPath made = guild.webhook(receiver.address("/hook"), "HMAC_SHA256");

        String request = guild.sent(mandate).getString("id");

        Received message = first();
        assertTrue(Signed.bySecret(made.getString("secret"), message));
        assertEquals("request.changed", message.type());
        assertEquals(request, message.json().getString("data.request"));
        assertEquals(mandate.id().toString(), message.json().getString("data.mandate"));
        assertEquals("SEND", message.action());
        assertEquals("SENT", message.json().getString("data.state"));
        assertEquals("2026-01-31", message.json().getString("data.sentOn"));
        assertFalse(message.body().contains(mandate.owner().toString()));
        Map<String, Object> delivery = guild.newest(made.getString("webhook.id"), DeliveryState.DELIVERED);
        assertEquals(message.id(), delivery.get("id"));
        assertEquals(204, delivery.get("status"));
        assertEquals(1, delivery.get("attempts"));
    }

    @Test
    void whatWasSentIsShownForAsLongAsTheOrganisationMaySeeIt() {
        String webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256", "request.changed")
                .getString("webhook.id");
        guild.sent(mandate);

        assertEquals(
                first().body(), guild.newest(webhook, DeliveryState.DELIVERED).get("body"));

        mandate.revoke();
        assertNull(guild.deliveries(webhook).getFirst().get("body"));
    }

    @Test
    void aChangeIsToldWithOurPrivateKey() {
        JsonPath made = guild.webhook(receiver.address("/hook"), "ED25519");

        guild.sent(mandate);

        assertNull(made.getString("secret"));
        assertTrue(Signed.byPublicKey(made.getString("webhook.publicKey"), first()));
    }

    @Test
    void changesOfOneRequestArriveInTheirOrder() {
        guild.webhook(receiver.address("/hook"), "HMAC_SHA256");
        receiver.answers(500);
        JsonPath sent = guild.sent(mandate);
        Association.eventually(() -> !receiver.received().isEmpty());
        guild.act(sent, "RECORD_ACKNOWLEDGEMENT");
        Association.eventually(() -> receiver.received().size() >= 3);

        receiver.answers(200);

        Association.eventually(() -> receiver.taken().size() == 2);
        assertEquals(
                List.of("SEND", "RECORD_ACKNOWLEDGEMENT"),
                receiver.taken().stream().map(Received::action).toList());
        assertEquals(
                List.of("RECORD_ACKNOWLEDGEMENT"),
                receiver.received().stream()
                        .map(Received::action)
                        .filter(action -> !action.equals("SEND"))
                        .toList());
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        guild.webhook(receiver.address("/all"), "HMAC_SHA256");
        guild.webhook(receiver.address("/ends"), "HMAC_SHA256", "mandate.ended");
        guild.sent(mandate);
        Association.eventually(() -> receiver.received().size() == 1);

        mandate.revoke();

        Association.eventually(() -> receiver.received().size() == 3);
        assertEquals(
                List.of("mandate.ended"),
                receiver.received().stream()
                        .filter(one -> one.path().equals("/ends"))
                        .map(Received::type)
                        .toList());
    }

    @Test
    void aSharedRequestIsToldWithoutAMandate() {
        RequestApi ana = RequestApi.as("ana-" + UUID.randomUUID());
        JsonPath sent = ana.sent("2026-01-31");
        guild.webhook(receiver.address("/hook"), "HMAC_SHA256");
        JsonPath shared = RequestApi.ok(
                200,
                ana.call()
                        .body(Map.of("organisation", guild.id.toString()))
                        .post("/requests/{id}/sharing", sent.getString("id")));

        ana.act(shared, Map.of("action", "RECORD_ACKNOWLEDGEMENT", "happenedOn", "2026-02-01"));

        assertEquals(sent.getString("id"), first().json().getString("data.request"));
        assertNull(first().json().getString("data.mandate"));
    }

    @Test
    void whatHappenedIsDeliveredAgainUnderTheSameIds() {
        String webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256").getString("webhook.id");
        Instant before = Instant.now().minusSeconds(60);
        guild.act(guild.sent(mandate), "RECORD_ACKNOWLEDGEMENT");
        Association.eventually(() -> guild.newest(webhook, DeliveryState.DELIVERED) != null
                && receiver.taken().size() == 2);

        int again = Association.ok(200, guild.post(webhook, "replay", Map.of("since", before.toString())))
                .getInt("deliveries");

        assertEquals(2, again);
        Association.eventually(() -> receiver.taken().size() == 4);
        List<String> ids = receiver.taken().stream().map(Received::id).toList();
        assertEquals(ids.subList(0, 2), ids.subList(2, 4));
        guild.post(webhook, "replay", Map.of("since", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsUnderWayWhileSomethingBeforeItIsSentAgainArrivesLastOnceMore() {
        String webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256").getString("webhook.id");
        String before = Instant.now().minusSeconds(60).toString();
        CountDownLatch replayed = new CountDownLatch(1);
        receiver.answers(one -> {
            if ("RECORD_ACKNOWLEDGEMENT".equals(one.action())) {
                await(replayed);
            }
            return Reply.of(200);
        });
        guild.act(guild.sent(mandate), "RECORD_ACKNOWLEDGEMENT");
        Association.eventually(() -> receiver.received().size() == 2);

        Association.ok(200, guild.post(webhook, "replay", Map.of("since", before)));
        replayed.countDown();

        Association.eventually(() -> receiver.taken().size() == 4);
        assertEquals(
                List.of("SEND", "RECORD_ACKNOWLEDGEMENT", "SEND", "RECORD_ACKNOWLEDGEMENT"),
                receiver.taken().stream().map(Received::action).toList());
        assertEquals(receiver.taken().get(1).id(), receiver.taken().getLast().id());
        assertEquals(1, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
    }

    @Test
    void whatIsAboutToLeaveWhileSomethingBeforeItIsSentAgainComesAfterIt() {
        String webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256").getString("webhook.id");
        JsonPath sent = guild.sent(mandate);
        guild.newest(webhook, DeliveryState.DELIVERED);
        QuarkusMock.installMockForType(new ReplaysOnTheWay(guild.id, webhook), Sight.class);

        guild.act(sent, "RECORD_ACKNOWLEDGEMENT");

        Association.eventually(() -> receiver.taken().size() == 3);
        assertEquals(
                List.of("SEND", "SEND", "RECORD_ACKNOWLEDGEMENT"),
                receiver.taken().stream().map(Received::action).toList());
    }

    /** What was delivered before waits again when the connection stands. */
    private static final class ReplaysOnTheWay extends Sight {

        private final AtomicInteger asked = new AtomicInteger();
        private final UUID mine;
        private final UUID webhook;

        private ReplaysOnTheWay(UUID mine, String webhook) {
            super(null, null);
            this.mine = mine;
            this.webhook = UUID.fromString(webhook);
        }

        @Override
        boolean holds(DeliveryClaims.Claimed delivery, UUID organisation) {
            if (organisation.equals(mine) && asked.incrementAndGet() == 2) {
                QuarkusTransaction.suspendingExisting()
                        .run(() -> Sql.run(
                                "update webhook_delivery set state = 'WAITING', next_try_at = now()"
                                        + " where endpoint = ? and state = 'DELIVERED'",
                                webhook));
            }
            return true;
        }
    }

    @Test
    void bothSecretsSignWhileTheyOverlap() {
        JsonPath made = guild.webhook(receiver.address("/hook"), "HMAC_SHA256");
        String webhook = made.getString("webhook.id");

        JsonPath renewed = Association.ok(200, guild.post(webhook, "secret", Map.of()));
        guild.sent(mandate);

        assertNotEquals(made.getString("secret"), renewed.getString("secret"));
        assertEquals(2, first().each().length);
        assertTrue(Signed.bySecret(made.getString("secret"), first()));
        assertTrue(Signed.bySecret(renewed.getString("secret"), first()));
        Sql.run("update webhook_endpoint set old_secret_until = now() where id = ?", UUID.fromString(webhook));
        guild.sent(guild.mandate());
        Association.eventually(() -> receiver.received().size() == 2);
        assertFalse(
                Signed.bySecret(made.getString("secret"), receiver.received().getLast()));
        assertTrue(
                Signed.bySecret(renewed.getString("secret"), receiver.received().getLast()));
    }

    @Test
    void afterTwoNewSecretsWithinTheOverlapTheFirstSignsBesideTheNewestUntilItsEnd() {
        JsonPath made = guild.webhook(receiver.address("/hook"), "HMAC_SHA256");
        String webhook = made.getString("webhook.id");
        JsonPath second = Association.ok(200, guild.post(webhook, "secret", Map.of()));

        JsonPath third = Association.ok(200, guild.post(webhook, "secret", Map.of()));
        guild.sent(mandate);

        assertEquals(2, first().each().length);
        assertTrue(Signed.bySecret(made.getString("secret"), first()));
        assertTrue(Signed.bySecret(third.getString("secret"), first()));
        assertEquals(second.getString("webhook.oldSecretUntil"), third.getString("webhook.oldSecretUntil"));
    }

    @Test
    void aSecretMadeAfterTheOverlapLetsTheOneBeforeSignAlong() {
        String webhook = guild.webhook(receiver.address("/hook"), "HMAC_SHA256").getString("webhook.id");
        JsonPath second = Association.ok(200, guild.post(webhook, "secret", Map.of()));
        Sql.run("update webhook_endpoint set old_secret_until = now() where id = ?", UUID.fromString(webhook));

        Association.ok(200, guild.post(webhook, "secret", Map.of()));
        guild.sent(mandate);

        assertTrue(Signed.bySecret(second.getString("secret"), first()));
    }

    @Test
    void theTestButtonSendsAMessageThatMeansNothing() {
        String webhook = guild.webhook(receiver.address("/hook"), "ED25519").getString("webhook.id");

        String id = Association.ok(200, guild.post(webhook, "test", Map.of())).getString("id");

        assertEquals("webhook.test", first().type());
        assertEquals(id, first().id());
        assertEquals(webhook, first().json().getString("data.webhook"));
        assertEquals(
                200,
                guild.change(webhook, Map.of("version", 1, "enabled", false)).statusCode());
        guild.post(webhook, "test", Map.of()).then().statusCode(200);
        Association.eventually(() -> receiver.received().size() == 2);
    }

    @Test
    void aRequestWithoutAnOrganisationAsksTheDatabaseNothing() {
        AtomicInteger asked = new AtomicInteger();
        QuarkusMock.installMockForType(
                new DeliveryTable(null) {
                    @Override
                    int addOfRequest(
                            UUID request,
                            UUID mandate,
                            UUID organisation,
                            String type,
                            String bodyUnderMandate,
                            String bodyShared,
                            Instant now) {
                        asked.incrementAndGet();
                        return 0;
                    }
                },
                DeliveryTable.class);

        RequestApi.as("ana-" + UUID.randomUUID()).sent("2026-01-31");

        assertEquals(0, asked.get());
        guild.sent(mandate);
        assertEquals(1, asked.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Received first() {
        Association.eventually(() -> !receiver.received().isEmpty());
        return receiver.received().getFirst();
    }
}
