package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person with a sent request, the address at which its answers arrive, and a mail server that takes them. */
abstract class Correspondence {

    @Inject
    ReplyAddresses addresses;

    @Inject
    EntityManager data;

    MailServer mail;
    PersonWithEverything zoe;
    String address;

    @BeforeEach
    void aSentRequestWithAnAddress() {
        mail = MailServer.start();
        zoe = new PersonWithEverything();
        address = addressOf(zoe);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    void post(String text) {
        Letterbox.post(address, text);
    }

    static String plain(String messageId, String text) {
        return "From: Privacy <privacy@meta.example>\nSubject: Your request\nMessage-ID: " + messageId
                + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    JsonPath messages() {
        return zoe.call()
                .get("/messages?requests={id}", zoe.sent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath onlyMessage() {
        await().until(() -> !messages().getList("$").isEmpty());
        assertEquals(1, messages().getList("$").size());
        return messages();
    }

    ValidatableResponse request() {
        return zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(200);
    }

    ValidatableResponse classify(JsonPath message, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("version", request().extract().path("version"));
        return zoe.call()
                .body(body)
                .post("/messages/{request}/{message}/meaning", zoe.sent, message.getString("[0].id"))
                .then();
    }

    String content(String piece) {
        return zoe.call()
                .get("/evidence/{id}/content", piece)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    String addressOf(PersonWithEverything person) {
        return QuarkusTransaction.requiringNew().call(() -> addresses.of(UUID.fromString(person.sent), person.owner));
    }

    int inbox() {
        return folder("INBOX");
    }

    int folder(String name) {
        return mail.folder(name);
    }

    long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery(sql)
                                .setParameter("id", UUID.fromString(zoe.sent))
                                .getSingleResult())
                        .longValue());
    }
}
