package org.holdout.request.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

/** Setting endpoints up: who may, what may be entered, and what is shown once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookSetupIT {

    /** Nobody is called here. */
    private static final String ADDRESS = "http://127.0.0.1:1/hook";

    private final Association guild = new Association();

    @Test
    void itIsShownAsItWasEntered() {
        guild.add(ADDRESS, "HMAC_SHA256", "request.changed", "import.finished")
                .then()
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("webhook.address", equalTo(ADDRESS))
                .body("webhook.signature", equalTo("HMAC_SHA256"))
                .body("webhook.publicKey", nullValue())
                .body("webhook.events", equalTo(List.of("import.finished", "request.changed")))
                .body("webhook.state", equalTo("ACTIVE"))
                .body("webhook.version", equalTo(1));
    }

    @Test
    void aSecretIsShownOnceAndAgainOnlyToTheSameCall() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("address", ADDRESS, "signature", "HMAC_SHA256");

        JsonPath made = Association.ok(201, create(body, key));
        JsonPath repeated = Association.ok(201, create(body, key));

        assertEquals(made.getString("secret"), repeated.getString("secret"));
        String webhook = made.getString("webhook.id");
        assertFalse(guild.one(webhook).toString().contains("whsec_"));
        Association.ok(200, guild.post(webhook, "secret", Map.of()));
        assertNull(Association.ok(201, create(body, key)).getString("secret"));
    }

    @Test
    void whatIsWrongIsNamed() {
        Map.of(
                        Map.of("signature", "ED25519"), "address",
                        Map.of("address", "hook", "signature", "ED25519"), "address",
                        Map.of("address", "http://ana:pw@127.0.0.1/hook", "signature", "ED25519"), "address",
                        Map.of("address", ADDRESS + "#part", "signature", "ED25519"), "address",
                        Map.of("address", ADDRESS, "signature", "RSA"), "signature",
                        Map.of("address", ADDRESS, "signature", "ED25519", "events", List.of("request.read")), "events",
                        Map.of("address", ADDRESS, "signature", "ED25519", "description", "x".repeat(201)),
                                "description")
                .forEach((body, field) -> create(body, null)
                        .then()
                        .log()
                        .ifValidationFails()
                        .statusCode(400)
                        .body("code", equalTo("INVALID_INPUT"))
                        .body("errors[0].field", equalTo(field)));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String webhook = guild.webhook(ADDRESS, "ED25519").getString("webhook.id");
        guild.change(webhook, Map.of("version", 1, "description", "Our archive", "events", List.of("mandate.given")))
                .then()
                .statusCode(200)
                .body("description", equalTo("Our archive"))
                .body("version", equalTo(2));

        guild.change(webhook, Map.of("version", 1, "enabled", false))
                .then()
                .statusCode(409)
                .body("code", equalTo("STALE_VERSION"));
        guild.change(webhook, Map.of("version", 2, "enabled", false))
                .then()
                .statusCode(200)
                .body("state", equalTo("SWITCHED_OFF"))
                .body("switchedOffReason", equalTo("BY_MEMBER"));
    }

    @Test
    void thereAreNoMoreThanTheMost() {
        for (int i = 0; i < 10; i++) {
            guild.webhook(ADDRESS, "ED25519");
        }

        guild.add(ADDRESS, "ED25519")
                .then()
                .body("code", equalTo("LIMIT_EXCEEDED"))
                .body("detail", containsString("10"));
    }

    @Test
    void anotherOrganisationFindsNothing() {
        String webhook = guild.webhook(ADDRESS, "ED25519").getString("webhook.id");
        Association other = new Association();

        Stream.of(guild.id, other.id)
                .forEach(of -> everyCall(other.call(), of, webhook)
                        .forEach(answer -> answer.then().statusCode(404).body("code", equalTo("NOT_FOUND"))));
        assertEquals("ACTIVE", guild.one(webhook).get("state"));
    }

    @Test
    void aClientNeedsTheScopeAndAMemberWhoAdministersDoesNot() {
        String webhook = guild.webhook(ADDRESS, "ED25519").getString("webhook.id");

        everyCall(guild.call("requests:read", "requests:write"), guild.id, webhook)
                .forEach(answer -> answer.then().statusCode(403).body("code", equalTo("FORBIDDEN")));

        guild.administrator("adam-" + UUID.randomUUID())
                .get("/organisations/{org}/webhooks", guild.id)
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
    }

    @Test
    void aRemovedOneIsGone() {
        String webhook = guild.webhook(ADDRESS, "ED25519").getString("webhook.id");
        guild.post(webhook, "test", Map.of()).then().statusCode(200);

        guild.call()
                .delete("/organisations/{org}/webhooks/{id}", guild.id, webhook)
                .then()
                .statusCode(204);

        guild.call()
                .get("/organisations/{org}/webhooks/{id}/deliveries", guild.id, webhook)
                .then()
                .statusCode(404);
    }

    @Test
    void deliveriesComeInPages() {
        String webhook = guild.webhook(ADDRESS, "ED25519").getString("webhook.id");
        for (int i = 0; i < 3; i++) {
            guild.post(webhook, "test", Map.of()).then().statusCode(200);
        }
        String path = "/organisations/" + guild.id + "/webhooks/" + webhook + "/deliveries?first=2";

        JsonPath first = Association.ok(200, guild.call().get(path));
        JsonPath second = Association.ok(200, guild.call().get(path + "&after=" + first.getString("endCursor")));

        assertEquals(2, first.getList("items").size());
        assertEquals(1, second.getList("items").size());
        assertEquals(true, first.getBoolean("hasNextPage"));
        assertEquals(false, second.getBoolean("hasNextPage"));
        guild.call().get(path + "&after=nonsense").then().statusCode(400);
        guild.call().get(path + "&state=LOST").then().statusCode(400);
    }

    private Response create(Map<String, ?> body, String key) {
        RequestSpecification call = guild.call().body(body);
        return (key == null ? call : call.header("Idempotency-Key", key))
                .post("/organisations/{org}/webhooks", guild.id);
    }

    private static List<Response> everyCall(RequestSpecification who, UUID organisation, String webhook) {
        String path = "/organisations/" + organisation + "/webhooks/" + webhook;
        return List.of(
                who.body(Map.of("version", 1, "enabled", false)).patch(path),
                who.body(Map.of()).post(path + "/secret"),
                who.body(Map.of()).post(path + "/test"),
                who.body(Map.of("since", "2026-01-31T08:00:00Z")).post(path + "/replay"),
                who.get(path + "/deliveries"),
                who.delete(path));
    }
}
