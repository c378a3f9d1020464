package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.ZipTexts;
import org.junit.jupiter.api.Test;

/** What the export of everything says of a person's address and of the mail that Holdout sends for them. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SendingExportIT {

    @Test
    void itHoldsTheConfirmedAddressAndEveryMailAsLongAsItIsKept() throws IOException {
        Correspondent zoe;
        try (MailServer mail = MailServer.start()) {
            zoe = new Correspondent("Zoë Example").confirmed(mail);
        }
        zoe.send(Map.of()).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        Map<String, String> waiting = export(zoe);

        JsonNode contact = json(waiting, "contact.json");
        assertEquals(zoe.email, contact.path("email").asText());
        assertTrue(contact.path("confirmed").asBoolean());
        JsonNode letter = ofRequest(json(waiting, "mail.json"), zoe.draft);
        assertEquals("WAITING", letter.path("state").asText());
        String message = waiting.get("mail/" + letter.path("id").asText() + ".eml");
        assertTrue(message.contains("To: " + Correspondent.VENDOR), message);
        try (MailServer mail = MailServer.start()) {
            await().until(() -> zoe.request().getString("state").equals("SENT"));
            await().until(() ->
                    !export(zoe).containsKey("mail/" + letter.path("id").asText() + ".eml"));
        }
        Map<String, String> sent = export(zoe);
        assertEquals(
                "ACCEPTED",
                ofRequest(json(sent, "mail.json"), zoe.draft).path("state").asText());
        assertEquals(2, json(sent, "mail.json").size());
    }

    @Test
    void nobodyElsesMailIsInIt() throws IOException {
        Correspondent zoe;
        try (MailServer mail = MailServer.start()) {
            zoe = new Correspondent("Zoë Example").confirmed(mail);
        }
        Correspondent ben = new Correspondent("Ben");

        Map<String, String> archive = export(ben);

        assertEquals(0, json(archive, "mail.json").size());
        assertFalse(json(archive, "contact.json").path("confirmed").asBoolean());
        assertTrue(archive.values().stream().noneMatch(text -> text.contains(zoe.email)));
    }

    private static JsonNode ofRequest(JsonNode mails, String request) {
        List<JsonNode> found = new ArrayList<>();
        mails.forEach(mail -> {
            if (mail.path("request").asText().equals(request)) {
                found.add(mail);
            }
        });
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private static JsonNode json(Map<String, String> archive, String name) throws IOException {
        return new ObjectMapper().readTree(archive.get(name));
    }

    private static Map<String, String> export(Correspondent person) {
        return ZipTexts.of(person.call()
                .get("/viewer/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
