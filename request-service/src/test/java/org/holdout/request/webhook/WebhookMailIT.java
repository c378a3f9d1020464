package org.holdout.request.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.mail.ReplyAddresses;
import org.holdout.request.mail.ScriptedSmtp;
import org.holdout.request.mandate.HeldMandate;
import org.holdout.request.request.RequestApi;
import org.holdout.request.sending.Correspondent;
import org.holdout.request.webhook.WebhookReceiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation hears of an answer when it comes, and of a letter that did not get there. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WebhookMailIT {

    @Inject
    ReplyAddresses addresses;

    @ConfigProperty(name = "holdout.mail.smtp.port")
    int port;

    private WebhookReceiver receiver;
    private Association guild;

    @BeforeEach
    void anAssociationThatListens() {
        receiver = new WebhookReceiver();
        guild = new Association();
        guild.webhook(receiver.address("/hook"), "HMAC_SHA256", "message.received", "letter.failed");
    }

    @AfterEach
    void theReceiverStops() {
        receiver.close();
    }

    @Test
    void anAnswerUnderAMandateIsToldWhenItComesAndCanBeReadByItsId() {
        HeldMandate mandate = guild.mandate();
        String request = guild.sent(mandate).getString("id");

        try (MailServer mail = MailServer.start()) {
            answer(request, mandate.owner());
            Association.eventually(() -> !receiver.received().isEmpty());
        }

        Received told = receiver.received().getFirst();
        assertEquals("message.received", told.type());
        assertEquals(
                Map.of(
                        "request",
                        request,
                        "message",
                        told.json().getString("data.message"),
                        "kind",
                        "REPLY",
                        "mandate",
                        mandate.id().toString()),
                told.json().getMap("data"));
        assertEquals(
                List.of(told.json().getString("data.message")),
                RequestApi.ok(200, guild.call().get("/messages?requests={id}", request))
                        .getList("id"));
        assertFalse(told.body().contains("photos") || told.body().contains("meta.example"), told.body());
    }

    @Test
    void whatComesOnceTheMandateHasEndedIsNotTold() {
        HeldMandate mandate = guild.mandate();
        String request = guild.sent(mandate).getString("id");
        HeldMandate holding = guild.mandate();
        String other = guild.sent(holding).getString("id");
        mandate.revoke();

        try (MailServer mail = MailServer.start()) {
            answer(request, mandate.owner());
            answer(other, holding.owner());
            Association.eventually(() -> !receiver.received().isEmpty());
        }

        assertEquals(
                List.of(other),
                receiver.received().stream()
                        .map(one -> one.json().getString("data.request"))
                        .toList());
    }

    @Test
    void aLetterThatTheServerDoesNotWantIsToldToWhomTheRequestIsSharedWith() throws Exception {
        Correspondent zoe;
        try (MailServer mail = MailServer.start()) {
            zoe = new Correspondent("Zoë Example").confirmed(mail);
        }
        RequestApi.ok(
                200,
                zoe.call().body(Map.of("organisation", guild.id.toString())).post("/requests/{id}/sharing", zoe.draft));

        try (ScriptedSmtp server = new ScriptedSmtp(port, "554 no")) {
            zoe.send(Map.of()).statusCode(200);
            Association.eventually(() -> !receiver.received().isEmpty());
        }

        JsonPath told = receiver.received().getFirst().json();
        assertEquals("letter.failed", told.getString("type"));
        assertEquals(Map.of("request", zoe.draft, "status", "FAILED"), told.getMap("data"));
        assertNull(told.getString("data.mandate"));
    }

    private void answer(String request, UUID owner) {
        String address = QuarkusTransaction.requiringNew().call(() -> addresses.of(UUID.fromString(request), owner));
        Letterbox.post(
                address,
                "From: Privacy <privacy@meta.example>\nMessage-ID: <" + request
                        + "@meta.example>\n\nWe use no photos of yours any more.\n");
    }
}
