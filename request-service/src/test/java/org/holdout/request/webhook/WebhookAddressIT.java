package org.holdout.request.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where only public addresses may be called, as in production. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@TestProfile(WebhookAddressIT.PublicOnly.class)
class WebhookAddressIT {

    @Inject
    EndpointSeals seals;

    private final Association guild = new Association();
    private WebhookReceiver receiver;

    @BeforeEach
    void aReceiver() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void itStops() {
        receiver.close();
    }

    @Test
    void aPrivateAddressCannotBeEntered() {
        guild.add(receiver.address("/hook").replace("http:", "https:"), "ED25519")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("port"));
        guild.add("https://127.0.0.1/hook", "ED25519")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("public internet"));
        guild.add("http://192.0.2.1/hook", "ED25519")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("https://"));
    }

    @Test
    void aPrivateAddressIsNotCalledWhereItStandsAlready() {
        String webhook = guild.webhook("https://8.8.8.8/hook", "ED25519").getString("webhook.id");
        UUID id = UUID.fromString(webhook);
        Sql.run(
                "update webhook_endpoint set address = ? where id = ?",
                seals.address(guild.id, id, URI.create(receiver.address("/hook"))),
                id);

        guild.post(webhook, "test", Map.of()).then().statusCode(200);

        Map<String, Object> delivery = guild.newest(webhook, DeliveryState.FAILED);
        assertEquals("ADDRESS_REFUSED", delivery.get("failure"));
        assertNull(delivery.get("status"));
        assertEquals(List.of(), receiver.received());
    }

    /** The same platform, with the guard as it is elsewhere. */
    public static final class PublicOnly implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.guard.allow-private-addresses", "false");
        }
    }
}
