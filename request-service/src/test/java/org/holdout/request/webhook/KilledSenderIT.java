package org.holdout.request.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.request.PackagedService;
import org.holdout.request.Tokens;
import org.holdout.request.request.RequestApi;
import org.holdout.request.webhook.WebhookReceiver.Received;
import org.holdout.request.webhook.WebhookReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service is killed while it sends webhooks: after a message left it, before it learned what came of it. */
class KilledSenderIT {

    private static final int REQUESTS = 8;
    private static final int MESSAGES = 2 * REQUESTS;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final UUID guild = UUID.randomUUID();
    private final WebhookReceiver receiver = new WebhookReceiver();
    private PackagedService service;

    @BeforeEach
    void start() {
        service = new PackagedService(Map.of(
                "holdout.webhooks.answer-timeout", "2S",
                "holdout.webhooks.lease", "3S",
                "holdout.webhooks.first-wait", "1S",
                // What is refused while it starts, however long that takes, comes again soon after.
                "holdout.webhooks.longest-wait", "2S",
                "holdout.webhooks.poll", "1S"));
    }

    @AfterEach
    void stop() {
        service.close();
        receiver.close();
    }

    @Test
    void everyMessageArrivesAndThoseOfARequestInTheirOrder() {
        String webhook = webhook();
        int off = turn(webhook, 1, false);
        List<String> requests = IntStream.range(0, REQUESTS)
                .mapToObj(i -> sentAndAcknowledged(service.mandate(guild, "member-" + i)))
                .toList();
        Set<String> cutOff = ConcurrentHashMap.newKeySet();
        AtomicInteger untilKill = new AtomicInteger(MESSAGES / 4);
        AtomicBoolean isOver = new AtomicBoolean();
        receiver.answers(one -> {
            int left = untilKill.getAndDecrement();
            if (left == 1) {
                service.kill();
                cutOff.add(one.id());
            }
            // Until it has started again, nothing gets through.
            return Reply.of(left > 0 || isOver.get() ? 200 : 503);
        });

        turn(webhook, off, true);
        for (int kills = 1; kills <= 2; kills++) {
            int enough = kills;
            await().atMost(LONG).until(() -> cutOff.size() >= enough);
            assertTrue(delivered() < MESSAGES, "it was killed too late");
            service.start();
            untilKill.set(kills == 1 ? MESSAGES / 4 : 0);
            isOver.set(kills == 2);
        }

        await().atMost(LONG).until(() -> delivered() == MESSAGES);
        List<Received> all = receiver.received();
        assertEquals(MESSAGES, all.stream().map(Received::id).distinct().count());
        cutOff.forEach(id -> assertTrue(
                all.stream().filter(one -> one.id().equals(id)).count() >= 2, "a message was lost in the kill"));
        requests.forEach(request -> inOrder(all.stream()
                .filter(one -> request.equals(one.json().getString("data.request")))
                .map(Received::action)
                .toList()));
    }

    /** Each once or more often, and the first never after the second. */
    private static void inOrder(List<String> actions) {
        assertEquals(
                List.of("SEND", "RECORD_ACKNOWLEDGEMENT"),
                actions.stream().distinct().collect(Collectors.toList()));
        assertTrue(
                actions.lastIndexOf("SEND") < actions.indexOf("RECORD_ACKNOWLEDGEMENT"),
                () -> "out of order: " + actions);
    }

    private long delivered() {
        return service.number("select count(*) from webhook_delivery where state = 'DELIVERED'");
    }

    private String webhook() {
        return RequestApi.ok(
                        201,
                        call().body(Map.of(
                                        "address",
                                        receiver.address("/hook"),
                                        "signature",
                                        "ED25519",
                                        "events",
                                        List.of("request.changed")))
                                .post("/organisations/{org}/webhooks", guild))
                .getString("webhook.id");
    }

    /** Switches it on or off; its version from then on. */
    private int turn(String webhook, int version, boolean on) {
        return RequestApi.ok(
                        200,
                        call().body(Map.of("version", version, "enabled", on))
                                .patch("/organisations/{org}/webhooks/{id}", guild, webhook))
                .getInt("version");
    }

    private String sentAndAcknowledged(UUID mandate) {
        Map<String, Object> draft = new HashMap<>(RequestApi.objectionToMeta());
        draft.put("mandate", mandate.toString());
        JsonPath made = RequestApi.ok(201, call().body(draft).post("/requests"));
        act(act(made, "SEND"), "RECORD_ACKNOWLEDGEMENT");
        return made.getString("id");
    }

    private JsonPath act(JsonPath request, String action) {
        return RequestApi.ok(
                200,
                call().body(Map.of("action", action, "version", request.getInt("version"), "happenedOn", "2026-01-31"))
                        .post("/requests/{id}/actions", request.getString("id")));
    }

    private RequestSpecification call() {
        return service.call(Tokens.client(guild, "requests:read", "requests:write", "webhooks"))
                .contentType(ContentType.JSON);
    }
}
