package org.holdout.request.sending;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.mail.ScriptedSmtp;
import org.holdout.request.notice.NoticeSteps;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SendingIT {

    @Inject
    NoticeSteps notices;

    @ConfigProperty(name = "holdout.mail.smtp.port")
    int port;

    @Test
    void theLetterLeavesAndTheSendingIsRecordedWithTheMailAsItsEvidence() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
            String original = zoe.upload("answer.txt", "You live in Galway.", null);
            String redacted = zoe.upload("answer-redacted.txt", "You live in ██.", original);

            zoe.send(Map.of("evidence", List.of(redacted))).statusCode(200);

            await().until(() -> zoe.request().getString("state").equals("SENT"));
            JsonPath request = zoe.request();
            MimeMessage letter = lettersTo(mail).getLast();
            assertEquals("SENT", request.getString("delivery.status"));
            assertEquals(LocalDate.now(ZoneId.of("Europe/Dublin")).toString(), request.getString("sentOn"));
            assertEquals("SYSTEM", request.getString("timeline[0].by"));
            assertEquals("Zoë Example (Holdout)", ((InternetAddress) letter.getFrom()[0]).getPersonal());
            assertTrue(letter.getReplyTo()[0].toString().matches("requests\\+[a-z2-7]{32}@holdout\\.example"));
            Multipart parts = (Multipart) letter.getContent();
            assertTrue(parts.getBodyPart(0).getContent().toString().contains("My children are in the pictures."));
            assertTrue(parts.getBodyPart(0).getContent().toString().contains("I enclose evidence"));
            assertEquals(
                    List.of("letter-" + request.getString("reference") + ".pdf", "answer-redacted.txt"),
                    List.of(
                            parts.getBodyPart(1).getFileName(),
                            parts.getBodyPart(2).getFileName()));
            String kept = zoe.call()
                    .get("/evidence/{id}/content", request.getString("timeline[0].evidence[0]"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertTrue(raw(letter).endsWith(kept), "what is kept is what was sent");
        }
    }

    @Test
    void withoutAConfirmedAddressNothingIsSent() {
        Correspondent zoe = new Correspondent("Zoë Example");

        zoe.send(Map.of()).statusCode(409).body("detail", containsString("confirm your e-mail address"));

        assertEquals("DRAFT", zoe.request().getString("state"));
    }

    @Test
    void aServerThatIsDownDelaysTheLetterAndFreezesTheDraft() throws Exception {
        Correspondent zoe = confirmed();
        zoe.send(Map.of()).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        zoe.send(Map.of()).statusCode(409).body("detail", containsString("on its way"));
        zoe.call()
                .body(Map.of("version", zoe.request().getInt("version"), "grounds", "Other"))
                .put("/requests/{id}/draft", zoe.draft)
                .then()
                .statusCode(409);
        assertEquals("DELIVERY", zoe.request().getString("nextAction.link"));

        try (MailServer mail = MailServer.start()) {
            await().until(() -> zoe.request().getString("state").equals("SENT"));
            assertEquals(1, lettersTo(mail).size());
        }
    }

    @Test
    void aLetterThatWaitsCanBeCalledBackAndTheDraftChanged() throws Exception {
        Correspondent zoe = confirmed();
        zoe.send(Map.of()).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        await().until(() -> zoe.cancel().extract().statusCode() == 200);

        assertEquals("DRAFT", zoe.request().getString("state"));
        assertNull(zoe.delivery());
        zoe.call()
                .body(Map.of("version", zoe.request().getInt("version"), "grounds", "Other"))
                .put("/requests/{id}/draft", zoe.draft)
                .then()
                .statusCode(200);
    }

    @Test
    void aLetterThatTheServerDoesNotWantFailsAndCanBeSentAgain() throws Exception {
        Correspondent zoe = confirmed();
        try (ScriptedSmtp server = new ScriptedSmtp(port, "554 no")) {
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> "FAILED".equals(zoe.delivery()));
            assertEquals(1, server.dots());
        }
        assertEquals(
                List.of(
                        zoe.request().getString("reference")
                                + ": your letter could not be sent, so no time limit runs. Look at why, and try again or choose another way."),
                told(zoe));

        try (MailServer mail = MailServer.start()) {
            zoe.send(Map.of()).statusCode(200);

            await().until(() -> zoe.request().getString("state").equals("SENT"));
            assertEquals(1, lettersTo(mail).size());
            assertEquals(List.of(), told(zoe));
        }
    }

    @Test
    void whatIsInDoubtIsNotSentAgainAndThePersonDecides() throws Exception {
        Correspondent zoe = confirmed();
        try (ScriptedSmtp server = new ScriptedSmtp(port, null)) {
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> "IN_DOUBT".equals(zoe.delivery()));
            assertEquals(1, server.dots());
        }
        zoe.send(Map.of()).statusCode(409);
        assertTrue(
                told(zoe).getFirst().contains("nobody knows whether your letter left"),
                () -> told(zoe).toString());

        zoe.confirm().statusCode(200);

        await().until(() -> zoe.request().getString("state").equals("SENT"));
        assertEquals(List.of(), told(zoe));
        assertEquals(1, zoe.request().getList("timeline[0].evidence").size());
    }

    @Test
    void anAnswerSettlesThatALetterInDoubtWasSent() throws Exception {
        Correspondent zoe = confirmed();
        String heard;
        try (ScriptedSmtp server = new ScriptedSmtp(port, null)) {
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> "IN_DOUBT".equals(zoe.delivery()));
            heard = server.replyTo();
        }

        try (MailServer mail = MailServer.start()) {
            Letterbox.post(heard, "From: a@openai.com\nMessage-ID: <proof@openai.com>\n\nWe have your letter.\n");

            await().until(() -> zoe.request().getString("state").equals("SENT"));
            assertEquals("MESSAGES", zoe.request().getString("nextAction.link"));
        }
    }

    @Test
    void aLetterInDoubtThatComesBackWasSentAndCameBack() throws Exception {
        Correspondent zoe = confirmed();
        String heard;
        String id;
        try (ScriptedSmtp server = new ScriptedSmtp(port, null)) {
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> "IN_DOUBT".equals(zoe.delivery()));
            heard = server.replyTo();
            id = server.messageId();
        }

        try (MailServer mail = MailServer.start()) {
            Letterbox.post(heard, bounceOf(id));
            await().until(() -> zoe.request().getString("state").equals("SENT"));
        }

        assertEquals("BOUNCED", zoe.delivery());
        await().until(() -> told(zoe).stream().anyMatch(text -> text.contains("your letter came back")));
        retract(zoe).statusCode(200).body("state", equalTo("DRAFT"));
    }

    @Test
    void evidenceStaysAsItIsWhileItsLetterIsOnItsWay() throws Exception {
        Correspondent zoe = confirmed();
        String file = zoe.upload("answer.txt", "You live in Galway.", null);
        zoe.send(Map.of("evidence", List.of(file))).statusCode(200);
        await().until(() -> "RETRYING".equals(zoe.delivery()));

        zoe.call().delete("/evidence/{id}", file).then().statusCode(409);

        await().until(() -> zoe.cancel().extract().statusCode() == 200);
        zoe.call().delete("/evidence/{id}", file).then().statusCode(204);
    }

    @Test
    void aLetterThatComesBackIsToldAndCanBeTakenForNotSent() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> zoe.request().getString("state").equals("SENT"));
            MimeMessage letter = lettersTo(mail).getLast();

            Letterbox.post(letter.getReplyTo()[0].toString(), bounceOf(letter.getMessageID()));

            await().until(() -> "BOUNCED".equals(zoe.delivery()));
            assertTrue(
                    told(zoe).getFirst().contains("your letter came back"),
                    () -> told(zoe).toString());
            assertTrue(zoe.request().getString("nextAction.text").contains("came back"));
            retract(zoe).statusCode(200).body("state", equalTo("DRAFT"));
        }
    }

    @Test
    void whatHoldoutSentCannotBeTakenForNotSent() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
            zoe.send(Map.of()).statusCode(200);
            await().until(() -> zoe.request().getString("state").equals("SENT"));

            retract(zoe).statusCode(400).body("errors[0].field", equalTo("entry"));

            assertEquals("SENT", zoe.request().getString("state"));
        }
    }

    @Test
    void theSameKeySendsOnce() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
            for (int i = 0; i < 2; i++) {
                zoe.call()
                        .header("Idempotency-Key", "one")
                        .body(Map.of("version", 1))
                        .post("/requests/{id}/sending", zoe.draft)
                        .then()
                        .statusCode(200);
            }

            await().until(() -> zoe.request().getString("state").equals("SENT"));
            assertEquals(1, lettersTo(mail).size());
        }
    }

    @Test
    void eachRequestHasAnAddressOfItsOwn() throws Exception {
        try (MailServer mail = MailServer.start()) {
            for (int i = 0; i < 2; i++) {
                Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
                zoe.send(Map.of()).statusCode(200);
                await().until(() -> zoe.request().getString("state").equals("SENT"));
            }

            List<MimeMessage> letters = lettersTo(mail);

            assertNotEquals(letters.get(0).getReplyTo()[0], letters.get(1).getReplyTo()[0]);
        }
    }

    @Test
    void whatThePersonSentThemselvesIsTheirWord() {
        Correspondent zoe = new Correspondent("Zoë Example");

        zoe.send(Map.of("sentMyself", true, "happenedOn", "2026-01-31")).statusCode(200);

        assertEquals("PERSON", zoe.request().getString("timeline[0].by"));
        assertEquals("2026-01-31", zoe.request().getString("sentOn"));
    }

    @Test
    void theDayOfWhatHoldoutSendsIsNotForThePersonToSay() {
        Correspondent zoe = new Correspondent("Zoë Example");

        zoe.send(Map.of("happenedOn", "2026-01-31")).statusCode(400).body("errors[0].field", equalTo("happenedOn"));
    }

    @Test
    void aLetterNamesNothingAsEnclosedThatDoesNotGoAlong() throws Exception {
        try (MailServer mail = MailServer.start()) {
            Correspondent zoe = new Correspondent("Zoë Example").confirmed(mail);
            zoe.upload("answer.txt", "You live in Galway.", null);

            zoe.send(Map.of()).statusCode(200);

            await().until(() -> !lettersTo(mail).isEmpty());
            Multipart parts = (Multipart) lettersTo(mail).getLast().getContent();
            assertEquals(2, parts.getCount());
            assertFalse(parts.getBodyPart(0).getContent().toString().contains("I enclose"));
        }
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefusedByName() throws Exception {
        Correspondent zoe = confirmed();
        String large = "x".repeat(6 * 1024 * 1024);

        zoe.send(Map.of("evidence", List.of(zoe.upload("a.txt", large, null), zoe.upload("b.txt", large, null))))
                .statusCode(400)
                .body("errors[0].field", equalTo("evidence"));

        assertNull(zoe.delivery());
    }

    @Test
    void nobodySendsAnothersRequest() {
        Correspondent zoe = new Correspondent("Zoë Example");
        Correspondent ben = new Correspondent("Ben Example");

        ben.call()
                .body(Map.of("version", 1))
                .post("/requests/{id}/sending", zoe.draft)
                .then()
                .statusCode(404);
    }

    /** What the person is told now. */
    private List<String> told(Correspondent who) {
        notices.look();
        return who.call().get("/notices").then().statusCode(200).extract().path("items.text");
    }

    private static Correspondent confirmed() {
        try (MailServer mail = MailServer.start()) {
            return new Correspondent("Zoë Example").confirmed(mail);
        }
    }

    private static ValidatableResponse retract(Correspondent zoe) {
        JsonPath request = zoe.request();
        return zoe.call()
                .body(Map.of(
                        "action", "RETRACT_ENTRY",
                        "entry", request.getString("timeline[0].id"),
                        "version", request.getInt("version")))
                .post("/requests/{id}/actions", zoe.draft)
                .then();
    }

    private static List<MimeMessage> lettersTo(MailServer mail) {
        return mail.to(Correspondent.VENDOR);
    }

    private static String raw(MimeMessage mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1).stripTrailing() + "\r\n";
    }

    private static String bounceOf(String messageId) {
        return """
                From: MAILER-DAEMON@relay.example
                Subject: Undelivered
                Message-ID: <back@relay.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                No such user.
                --r
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; dsar@openai.com
                Action: failed
                Status: 5.1.1
                --r
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --r--
                """.formatted(messageId);
    }
}
