package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.contact.Contacts;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.privacy.Persons;
import org.holdout.request.webhook.WebhookReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Endpoints that fail, answer nonsense, or are gone, and a crash in the middle. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookFailureIT {

    private static final String UNDER_WAY =
            "select count(*) > 0 from webhook_delivery where endpoint = ? and claimed_until is not null";

    @Inject
    Persons persons;

    @Inject
    Contacts contacts;

    @Inject
    Organisations organisations;

    private WebhookReceiver receiver;
    private Association guild;
    private HeldMandate mandate;
    private String webhook;

    @BeforeEach
    void anAssociation() {
        receiver = new WebhookReceiver();
        guild = new Association();
        mandate = guild.mandate();
        webhook = guild.webhook(receiver.address("/hook/token-of-the-address?key=a-key-in-the-query"), "HMAC_SHA256")
                .getString("webhook.id");
    }

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void whatFailedIsTriedAgainUnderTheSameId() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(one -> Reply.of(calls.incrementAndGet() < 3 ? 503 : 200));

        guild.sent(mandate);

        Map<String, Object> delivery = guild.newest(webhook, DeliveryState.DELIVERED);
        assertEquals(3, delivery.get("attempts"));
        assertEquals(
                1,
                receiver.received().stream()
                        .map(WebhookReceiver.Received::id)
                        .distinct()
                        .count());
        assertNull(guild.one(webhook).get("failingSince"));
    }

    @Test
    void aCrashBetweenSendingAndWritingDownSendsItAgain() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(one -> {
            if (calls.incrementAndGet() == 1) {
                // As if the process that sent it were gone: its lease is over, and what it learned is with nobody.
                Sql.run(
                        "update webhook_delivery set claim = gen_random_uuid(), claimed_until = now() where id = ?",
                        UUID.fromString(one.id()));
            }
            return Reply.of(200);
        });

        guild.sent(mandate);

        Association.eventually(() -> receiver.received().size() == 2);
        assertEquals(
                receiver.received().getFirst().id(),
                receiver.received().getLast().id());
        assertEquals(2, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
    }

    @Test
    void whatWasNotSentBeforeItsLeaseRanOutIsSentUnderTheNext() {
        QuarkusMock.installMockForType(new LeaseRunsOut(guild.id), Sight.class);

        guild.sent(mandate);

        assertEquals(2, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
        assertEquals(1, receiver.received().size());
    }

    /** Lets the first lease run out while the connection is made; nobody else claims the delivery. */
    private static final class LeaseRunsOut extends Sight {

        private final AtomicInteger asked = new AtomicInteger();
        private final UUID mine;

        private LeaseRunsOut(UUID mine) {
            super(null, null);
            this.mine = mine;
        }

        @Override
        boolean holds(DeliveryClaims.Claimed delivery, UUID organisation) {
            if (organisation.equals(mine) && asked.incrementAndGet() == 2) {
                Sql.run(
                        "update webhook_delivery set claimed_until = now() - interval '1 second' where id = ?",
                        delivery.id());
            }
            return true;
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answers(one -> new Reply(302, "", Map.of("Location", receiver.address("/elsewhere"))));

        guild.post(webhook, "test", Map.of()).then().statusCode(200);

        Map<String, Object> delivery = guild.newest(webhook, DeliveryState.FAILED);
        assertEquals("REDIRECT", delivery.get("failure"));
        assertEquals(302, delivery.get("status"));
        assertTrue(receiver.received().stream().allMatch(one -> one.path().startsWith("/hook")));
    }

    @Test
    void aTestIsTriedOnceAndSaysNothingOfTheRest() {
        receiver.answers(500);

        guild.post(webhook, "test", Map.of()).then().statusCode(200);

        assertEquals(1, guild.newest(webhook, DeliveryState.FAILED).get("attempts"));
        assertNull(guild.one(webhook).get("failingSince"));
    }

    @Test
    void ofAnAnswerFourKibibytesAreKeptAndNothingSecret() {
        receiver.answers(one -> new Reply(
                400, one.signatures() + " token-of-the-address a-key-in-the-query " + "ü".repeat(10_000), Map.of()));

        guild.post(webhook, "test", Map.of()).then().statusCode(200);

        String answer = (String) guild.newest(webhook, DeliveryState.FAILED).get("answer");
        assertTrue(answer.getBytes(StandardCharsets.UTF_8).length <= 4096);
        assertTrue(answer.endsWith("ü"));
        assertFalse(answer.contains("token-of-the-address"));
        assertFalse(answer.contains("a-key-in-the-query"));
        assertFalse(answer.contains(receiver.received().getFirst().signatures().substring(3)));
    }

    @Test
    void anEndpointThatIsGoneIsSwitchedOffAndWhatHappensWaits() {
        receiver.answers(410);
        JsonPath sent = guild.sent(mandate);
        Association.eventually(() -> "GONE".equals(guild.one(webhook).get("switchedOffReason")));
        guild.act(sent, "RECORD_ACKNOWLEDGEMENT");
        receiver.answers(200);

        assertEquals("ACTIVE", on(webhook).get("state"));
        Association.eventually(() -> receiver.taken().size() == 2);
        assertEquals(
                List.of("SEND", "RECORD_ACKNOWLEDGEMENT"),
                receiver.taken().stream().map(WebhookReceiver.Received::action).toList());
    }

    @Test
    void whoseLastTrySwitchesItsEndpointOffWaitsAndIsDeliveredOnceItIsOn() {
        receiver.answers(500);
        guild.sent(mandate);
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);

        Sql.run("""
            with failing as (
                update webhook_endpoint set failing_since = now() - interval '3 days' where id = ? returning id)
            update webhook_delivery set first_tried_at = now() - interval '3 days' where endpoint in (select id from failing)\
            """, UUID.fromString(webhook));
        Association.eventually(() -> "FAILING".equals(guild.one(webhook).get("switchedOffReason")));

        assertEquals("WAITING", guild.deliveries(webhook).getFirst().get("state"));
        receiver.answers(200);
        on(webhook);
        assertEquals(1, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
    }

    @Test
    void whatFindsItsEndpointOffAtItsLastTryWaits() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(one -> {
            if (calls.incrementAndGet() == 1) {
                nextTryIsTheLast(webhook);
            } else {
                guild.change(webhook, Map.of("version", 1, "enabled", false));
            }
            return Reply.of(500);
        });
        guild.sent(mandate);
        Association.eventually(() -> calls.get() == 2);

        Association.eventually(() -> !Sql.yes(UNDER_WAY, UUID.fromString(webhook)));
        assertEquals("WAITING", guild.deliveries(webhook).getFirst().get("state"));
    }

    @Test
    void whatWasTriedForThreeDaysIsGivenUpWhileItsEndpointIsOn() {
        receiver.answers(500);
        guild.sent(mandate);
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);

        nextTryIsTheLast(webhook);

        guild.newest(webhook, DeliveryState.FAILED);
        assertEquals("ACTIVE", guild.one(webhook).get("state"));
    }

    @Test
    void whatWaitedForThreeDaysBehindAnotherIsTriedOnce() {
        receiver.answers(500);
        guild.act(guild.sent(mandate), "RECORD_ACKNOWLEDGEMENT");
        Association.eventually(() -> guild.one(webhook).get("failingSince") != null);

        Sql.run(
                "update webhook_delivery set happened_at = happened_at - interval '3 days',"
                        + " first_tried_at = first_tried_at - interval '3 days' where endpoint = ?",
                UUID.fromString(webhook));

        assertEquals(1, guild.newest(webhook, DeliveryState.FAILED).get("attempts"));
        assertEquals(List.of("FAILED", "FAILED"), states());
    }

    @Test
    void whatIsSentAgainIsTriedAsIfItWereNew() {
        guild.sent(mandate);
        guild.newest(webhook, DeliveryState.DELIVERED);
        fourDaysOld();
        refusesTwice();

        guild.post(
                webhook,
                "replay",
                Map.of("since", Instant.now().minus(5, ChronoUnit.DAYS).toString()));

        Association.eventually(() -> receiver.received().size() == 4);
        assertEquals(3, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
    }

    @Test
    void whatWaitedForAnEndpointToBeOnIsTriedAsIfItWereNew() {
        guild.change(webhook, Map.of("version", 1, "enabled", false)).then().statusCode(200);
        guild.sent(mandate);
        fourDaysOld();
        refusesTwice();

        on(webhook);

        assertEquals(3, guild.newest(webhook, DeliveryState.DELIVERED).get("attempts"));
    }

    @Test
    void lastingFailureSwitchesItOffAndTheMemberWhoSetItUpIsTold() {
        try (MailServer mail = MailServer.start()) {
            String name = "adam-" + UUID.randomUUID();
            String made = Association.ok(
                            201,
                            guild.administrator(name)
                                    .body(Map.of("address", receiver.address("/other"), "signature", "ED25519"))
                                    .post("/organisations/{org}/webhooks", guild.id))
                    .getString("webhook.id");
            String email = reachable(name);
            receiver.answers(500);
            guild.sent(mandate);
            Association.eventually(() -> guild.one(made).get("failingSince") != null);

            Sql.run(
                    "update webhook_endpoint set failing_since = now() - interval '3 days' where id = ?",
                    UUID.fromString(made));

            Association.eventually(() -> "FAILING".equals(guild.one(made).get("switchedOffReason")));
            Association.eventually(() -> mail.to(email).size() == 1);
            assertEquals("ACTIVE", guild.one(webhook).get("state"));
        }
    }

    @Test
    void anEndpointIsSwitchedOffThoughWhoSetItUpIsBeingErased() {
        String name = "olga-" + UUID.randomUUID();
        reachable(name);
        UUID olga = persons.ownerOf("https://server.example.com|subject-of-" + name);
        Sql.run("update webhook_endpoint set created_by = ? where id = ?", olga, UUID.fromString(webhook));
        persons.erase(olga);
        receiver.answers(410);

        guild.sent(mandate);

        Association.eventually(() -> "GONE".equals(guild.one(webhook).get("switchedOffReason")));
    }

    @Test
    void withoutTheOrganisationsKeyNobodyIsCalled() {
        persons.erase(organisations.keyOwner(guild.id));

        guild.sent(mandate);

        Association.eventually(() -> Association.ok(200, guild.call().get("/organisations/{org}/webhooks", guild.id))
                .getList("$")
                .isEmpty());
        guild.call()
                .get("/organisations/{org}/webhooks/{id}/deliveries", guild.id, webhook)
                .then()
                .statusCode(404);
        assertEquals(0, receiver.received().size());
    }

    /** Of what waits for the endpoint. */
    private static void nextTryIsTheLast(String endpoint) {
        Sql.run(
                "update webhook_delivery set first_tried_at = now() - interval '3 days' where endpoint = ?",
                UUID.fromString(endpoint));
    }

    private void fourDaysOld() {
        Sql.run(
                "update webhook_delivery set happened_at = now() - interval '4 days', first_tried_at = null where endpoint = ?",
                UUID.fromString(webhook));
    }

    private void refusesTwice() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answers(one -> Reply.of(calls.incrementAndGet() <= 2 ? 503 : 200));
    }

    private List<Object> states() {
        return guild.deliveries(webhook).stream().map(one -> one.get("state")).toList();
    }

    private Map<String, Object> on(String endpoint) {
        int version = (int) guild.one(endpoint).get("version");
        return Association.ok(200, guild.change(endpoint, Map.of("version", version, "enabled", true)))
                .get("$");
    }

    /** Gives the member a confirmed address. */
    private String reachable(String name) {
        String email = name + "@people.example";
        guild.administrator(name)
                .body(Map.of("email", email))
                .put("/profile")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        UUID owner = persons.ownerOf("https://server.example.com|subject-of-" + name);
        QuarkusTransaction.requiringNew().run(() -> contacts.proved(owner, email));
        return email;
    }
}
