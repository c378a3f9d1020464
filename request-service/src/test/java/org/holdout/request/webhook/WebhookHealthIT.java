package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.request.PlatformResource;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.webhook.WebhookReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When an endpoint counts as failing, and that others have their turn beside one that hangs or is off. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookHealthIT {

    @Inject
    WebhookRelay relay;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final Association guild = new Association();

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void failuresDaysApartAreNoLastingFailure() {
        String webhook = onRequests(guild);
        HeldMandate mandate = guild.mandate();
        receiver.answers(503);
        guild.sent(mandate);
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);
        mandate.revoke();
        Sql.run(
                "update webhook_endpoint set failing_since = failing_since - interval '4 days',"
                        + " failed_at = failed_at - interval '4 days' where id = ?",
                UUID.fromString(webhook));
        Object before = guild.one(webhook).get("failingSince");

        guild.sent(guild.mandate());

        Association.eventually(() -> (int) guild.deliveries(webhook).getFirst().get("attempts") >= 1
                && guild.deliveries(webhook).getFirst().get("status") != null);
        assertNotEquals(before, guild.one(webhook).get("failingSince"));
        assertEquals("ACTIVE", guild.one(webhook).get("state"));
    }

    @Test
    void ofAnotherAddressNoFailureIsKnown() {
        String webhook = onRequests(guild);
        receiver.answers(503);
        HeldMandate mandate = guild.mandate();
        guild.sent(mandate);
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);
        mandate.revoke();

        guild.change(webhook, Map.of("version", 1, "address", receiver.address("/other")))
                .then()
                .statusCode(200);

        assertNull(guild.one(webhook).get("failingSince"));
    }

    @Test
    void anOrganisationWhoseEndpointsHangLeavesRoomForOthers() {
        CountDownLatch hanging = new CountDownLatch(1);
        receiver.answers(one -> {
            await(hanging);
            return Reply.of(200);
        });
        for (int i = 0; i < 4; i++) {
            onRequests(guild);
        }
        for (int i = 0; i < 4; i++) {
            guild.sent(guild.mandate());
        }
        Association.eventually(() -> receiver.received().size() >= 8);
        try (WebhookReceiver prompt = new WebhookReceiver()) {
            Association other = new Association();
            other.webhook(prompt.address("/hook"), "HMAC_SHA256", "request.changed");

            other.sent(other.mandate());

            Association.eventually(() -> prompt.taken().size() == 1);
            assertTrue(Sql.yes(
                    "select count(*) between 1 and 8 from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint"
                            + " where e.organisation = ? and d.state = 'WAITING' and d.claimed_until > now()",
                    guild.id));
        } finally {
            hanging.countDown();
        }
        // One that was not answered in time comes again.
        Association.eventually(() -> receiver.taken().stream()
                        .map(WebhookReceiver.Received::id)
                        .distinct()
                        .count()
                == 16);
    }

    @Test
    void betweenOrganisationsWhoseEndpointsHangAThirdOneHasTheNextTurn() {
        Semaphore answers = new Semaphore(0);
        receiver.answers(one -> {
            answers.acquireUninterruptibly();
            return Reply.of(200);
        });
        Association other = new Association();
        Association third = new Association();
        AtomicInteger before = new AtomicInteger();
        try (WebhookReceiver prompt = new WebhookReceiver()) {
            prompt.answers(one -> {
                before.set(receiver.received().size());
                return Reply.of(200);
            });
            queued(guild, receiver, 4);
            queued(other, receiver, 4);
            queued(third, prompt, 1);
            on(guild);
            on(other);
            relay.wake();
            Association.eventually(() -> receiver.received().size() >= 16);
            on(third);

            answers.release();

            Association.eventually(() -> prompt.taken().size() == 1);
        } finally {
            answers.release(1000);
        }
        // After the 16 that hang, and what follows those that time out on a slow machine; without turns it comes after
        // all 32.
        assertTrue(before.get() < 28, () -> before + " went first");
        Association.eventually(() -> nothingWaits(guild) && nothingWaits(other));
    }

    @Test
    void anEndpointThatFailsIsTriedWithOneMessageAtATime() {
        CountDownLatch hanging = new CountDownLatch(1);
        String webhook = onRequests(guild);
        receiver.answers(503);
        guild.sent(guild.mandate());
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);
        receiver.answers(one -> {
            await(hanging);
            return Reply.of(200);
        });
        try (WebhookReceiver prompt = new WebhookReceiver()) {
            Association other = new Association();
            other.webhook(prompt.address("/hook"), "HMAC_SHA256", "request.changed");

            for (int i = 0; i < 3; i++) {
                guild.sent(guild.mandate());
            }
            other.sent(other.mandate());

            Association.eventually(() -> prompt.taken().size() == 1);
            assertTrue(Sql.yes(
                    "select count(*) <= 1 from webhook_delivery"
                            + " where endpoint = ? and state = 'WAITING' and claimed_until > now()",
                    UUID.fromString(webhook)));
        } finally {
            hanging.countDown();
        }
        Association.eventually(() -> nothingWaits(guild));
    }

    @Test
    void aTestGoesBeforeWhatWaitsForAnEndpointThatFails() {
        queued(guild, receiver, 1);
        String webhook = Association.ok(200, guild.call().get("/organisations/{org}/webhooks", guild.id))
                .getString("[0].id");
        receiver.answers(one -> {
            if (one.type().equals("webhook.test")) {
                return Reply.of(200);
            }
            guild.post(webhook, "test", Map.of());
            return Reply.of(503);
        });
        guild.sent(guild.mandate());
        guild.sent(guild.mandate());
        Sql.run(
                "update webhook_endpoint set failing_since = now(), failed_at = now() where organisation = ?",
                guild.id);
        on(guild);
        relay.wake();

        Association.eventually(() -> receiver.received().size() >= 2);
        assertEquals("webhook.test", receiver.received().get(1).type());
        receiver.answers(200);
        Association.eventually(() -> nothingWaits(guild));
    }

    @Test
    void whatWaitsForAnEndpointThatIsOffLiesAsideUntilItIsOn() {
        String webhook = onRequests(guild);
        guild.change(webhook, Map.of("version", 1, "enabled", false)).then().statusCode(200);
        guild.sent(guild.mandate());

        relay.park();
        assertTrue(parked(webhook));
        int version = (int) guild.one(webhook).get("version");
        guild.change(webhook, Map.of("version", version, "enabled", true))
                .then()
                .statusCode(200);

        Association.eventually(() -> receiver.taken().size() == 1);
    }

    @Test
    void whatLiesAsideOfAnEndpointThatIsOnIsTakenUp() {
        String webhook = onRequests(guild);
        receiver.answers(503);
        guild.sent(guild.mandate());
        Association.eventually(() -> !receiver.received().isEmpty());
        Sql.run("update webhook_delivery set parked = true where endpoint = ?", UUID.fromString(webhook));

        receiver.answers(200);
        relay.park();

        Association.eventually(() -> receiver.taken().size() == 1);
    }

    private String onRequests(Association of) {
        return of.webhook(receiver.address("/hook"), "HMAC_SHA256", "request.changed")
                .getString("webhook.id");
    }

    /** As many endpoints as messages for each of them, all off until {@link #on}. */
    private static void queued(Association of, WebhookReceiver at, int many) {
        for (int i = 0; i < many; i++) {
            of.webhook(at.address("/hook"), "HMAC_SHA256", "request.changed");
        }
        Sql.run("update webhook_endpoint set off_at = now(), off_reason = 'BY_MEMBER' where organisation = ?", of.id);
        for (int i = 0; i < many; i++) {
            of.sent(of.mandate());
        }
    }

    private static void on(Association of) {
        Sql.run("update webhook_endpoint set off_at = null, off_reason = null where organisation = ?", of.id);
        Sql.run(
                "update webhook_delivery set parked = false"
                        + " where endpoint in (select id from webhook_endpoint where organisation = ?)",
                of.id);
    }

    private static boolean nothingWaits(Association of) {
        return Sql.yes(
                "select count(*) = 0 from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint"
                        + " where d.state = 'WAITING' and e.organisation = ?",
                of.id);
    }

    private static boolean parked(String webhook) {
        return Sql.yes(
                "select bool_and(parked) from webhook_delivery where endpoint = ? and state = 'WAITING'",
                UUID.fromString(webhook));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
