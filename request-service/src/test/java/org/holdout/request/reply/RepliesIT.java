package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RepliesIT {

    @Inject
    ReplyAddresses addresses;

    @Inject
    EntityManager data;

    private MailServer mail;
    private PersonWithEverything zoe;
    private String address;

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

    @Test
    void anAnswerIsKeptWholeShownAsTextAndAskedAbout() {
        post("""
                From: Privacy <privacy@meta.example>
                Subject: =?UTF-8?Q?Ihre_Anfrage_=E2=80=93_erledigt?=
                Message-ID: <one@meta.example>
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: multipart/alternative; boundary="a"

                --a
                Content-Type: text/html

                <p>Not this one</p>
                --a
                Content-Type: text/plain; charset=utf-8

                We have stopped using your photos.
                --a--
                --b
                Content-Type: text/plain; name="proof.txt"
                Content-Disposition: attachment; filename="../../proof.txt"

                Proof
                --b
                Content-Type: application/octet-stream; name="tool.exe"
                Content-Disposition: attachment; filename="tool.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --b--
                """);

        JsonPath message = onlyMessage();

        assertEquals("REPLY", message.getString("[0].kind"));
        assertEquals("Ihre Anfrage – erledigt", message.getString("[0].subject"));
        assertEquals("We have stopped using your photos.", message.getString("[0].text"));
        assertEquals(List.of("proof.txt"), message.getList("[0].attachments.fileName"));
        assertEquals(List.of("tool.exe"), message.getList("[0].notTaken"));
        assertNull(message.getString("[0].meaning"));
        request().body("nextAction.link", equalTo("MESSAGES"));
        String original = content(message.getString("[0].original.id"));
        assertTrue(original.contains("Message-ID: <one@meta.example>") && original.contains("TVqQAAMAAAAEAAAA"));
        await().until(() -> inbox() == 0);
    }

    @Test
    void whatThePersonSaysIsRecordedWithTheMailAsItsEvidence() {
        post(plain("<two@meta.example>", "We refuse, for compelling reasons."));
        JsonPath message = onlyMessage();

        classify(message, Map.of("as", "REFUSED", "refusalReason", "COMPELLING_GROUNDS"))
                .statusCode(204);

        request()
                .body("state", equalTo("ANSWERED"))
                .body("claimedOutcome", equalTo("REFUSED"))
                .body("timeline.evidence.flatten()", hasItem(message.getString("[0].original.id")));
        assertEquals("REFUSED", messages().getString("[0].meaning"));
        assertNotEquals("MESSAGES", request().extract().path("nextAction.link"));
    }

    @Test
    void aRefusalWithoutItsReasonIsAskedForIt() {
        post(plain("<three@meta.example>", "No."));

        classify(onlyMessage(), Map.of("as", "REFUSED"))
                .statusCode(400)
                .body("errors[0].field", equalTo("refusalReason"));

        assertNull(messages().getString("[0].meaning"));
    }

    @Test
    void nothingThatCountsLeavesTheTimelineAlone() {
        post(plain("<four@meta.example>", "Newsletter"));

        classify(onlyMessage(), Map.of("as", "NOTHING")).statusCode(204);

        request().body("state", equalTo("SENT")).body("timeline.size()", equalTo(1));
        assertEquals("NOTHING", messages().getString("[0].meaning"));
    }

    @Test
    void aMachinesAnswerIsNotAskedAboutAndCountsAsNothing() {
        post("""
                From: noreply@meta.example
                Subject: We got your mail
                Message-ID: <auto@meta.example>
                Auto-Submitted: auto-replied
                Content-Type: text/plain

                Do not answer this mail.
                """);

        assertEquals("AUTO_REPLY", onlyMessage().getString("[0].kind"));
        request().body("state", equalTo("SENT"));
        assertNotEquals("MESSAGES", request().extract().path("nextAction.link"));
    }

    @Test
    void aBounceIsKnownAsOneAndNeverAnAnswer() {
        post("""
                From: MAILER-DAEMON@relay.example
                Subject: Undelivered
                Message-ID: <dsn@relay.example>
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                No such user.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; privacy@meta.example
                Action: failed
                Status: 5.1.1
                --r--
                """);
        JsonPath message = onlyMessage();

        classify(message, Map.of("as", "GRANTED")).statusCode(409);

        assertEquals("BOUNCE", message.getString("[0].kind"));
        assertTrue(message.getString("[0].text").contains("No such user."));
        request().body("state", equalTo("SENT"));
    }

    @Test
    void aDelayThatAMailServerReportsIsNoBounce() {
        post("""
                From: MAILER-DAEMON@relay.example
                Message-ID: <delay@relay.example>
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                Still trying.
                --r
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; privacy@meta.example
                Action: delayed
                Status: 4.4.1
                --r--
                """);

        assertEquals("AUTO_REPLY", onlyMessage().getString("[0].kind"));
    }

    @Test
    void whoeverWritesFromAnotherDomainIsShownAsAStranger() {
        post("""
                From: Meta <help@not-meta.example>
                Message-ID: <stranger@not-meta.example>
                Content-Type: text/plain

                Send us your passport.
                """);

        assertTrue(onlyMessage().getBoolean("[0].stranger"));
    }

    @Test
    void mailForNoRequestStaysUnreadForTheOperator() {
        String nobody = "requests+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@" + MailServer.DOMAIN;
        Letterbox.post(nobody, plain("<lost@meta.example>", "For whom?"));

        await().until(() -> folder("Unmatched") == 1 && inbox() == 0);

        assertEquals(0, messages().getList("$").size());
        assertFalse(mail.seen("Unmatched"));
    }

    @Test
    void theSameMailAgainIsNotKeptTwice() {
        String again = plain("<again@meta.example>", "Once is enough.");
        post(again);
        onlyMessage();

        post("Received: by another.example; Thu, 1 Jan 2026 10:00:00 +0000\n" + again);

        await().until(() -> inbox() == 0);
        assertEquals(1, messages().getList("$").size());
        assertEquals(2, number("select count(*) from evidence where request_id = :id"));
    }

    @Test
    void aThousandPartsAreReadUpToTheBoundAndKeptWhole() {
        String parts = IntStream.range(0, 1000)
                .mapToObj(i -> "--b\nContent-Type: text/plain\n\nPart " + i + ".\n")
                .collect(Collectors.joining());
        post("From: a@meta.example\nMessage-ID: <many@meta.example>\n"
                + "Content-Type: multipart/mixed; boundary=\"b\"\n\n" + parts + "--b--\n");

        JsonPath message = onlyMessage();

        assertFalse(message.getBoolean("[0].whole"));
        assertTrue(message.getString("[0].text").contains("Part 98.")
                && !message.getString("[0].text").contains("Part 100."));
        assertTrue(content(message.getString("[0].original.id")).contains("Part 999."));
    }

    @Test
    void partsWithinPartsAreReadUpToTheBound() {
        StringBuilder deep = new StringBuilder("From: a@meta.example\nMessage-ID: <deep@meta.example>\n");
        for (int i = 0; i < 300; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        post(deep + "Content-Type: text/plain\n\nToo deep.\n");

        JsonPath message = onlyMessage();

        assertFalse(message.getBoolean("[0].whole"));
        assertEquals("", message.getString("[0].text"));
    }

    @Test
    void markupBecomesTextAndNothingIsFetchedOrRun() {
        post("""
                From: a@meta.example
                Message-ID: <html@meta.example>
                Content-Type: text/html; charset=utf-8

                <html><head><style>p{color:red}</style><script>alert(1)</script></head><body onload="alert(2)">
                <p>Dear Zoë,</p><p>see <a href="https://meta.example/case/1">your case</a>.</p>
                <img src="https://tracker.example/pixel.gif"><p hidden>invisible</p></body></html>
                """);

        String text = onlyMessage().getString("[0].text");

        assertTrue(text.contains("Dear Zoë,") && text.contains("your case (https://meta.example/case/1)"), text);
        for (String gone : List.of("<", "alert", "tracker", "color", "invisible")) {
            assertFalse(text.contains(gone), gone);
        }
    }

    @Test
    void namesWithLineFeedsAndPathsAreShownAsOneCleanLine() {
        post("""
                From: =?UTF-8?B?RXZpbA0KQmNjOiBhbGxAZXhhbXBsZS5vcmc=?= <a@meta.example>
                Subject: =?UTF-8?B?SGVsbG8NCkJjYzogeEBleGFtcGxlLm9yZw==?=
                Message-ID: <names@meta.example>
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="=?UTF-8?B?Li4vLi4vZXRjL3Bhc3N3ZA0KeC50eHQ=?="

                Hello
                --b--
                """);

        JsonPath message = onlyMessage();

        assertFalse(message.getString("[0].from").contains("\n"));
        assertEquals("Hello Bcc: x@example.org", message.getString("[0].subject"));
        assertEquals("passwd x.txt", message.getString("[0].attachments[0].fileName"));
    }

    @Test
    void whatIsNoMailAtAllIsKeptToo() {
        post(
                "X: y\nContent-Type: multipart/mixed\nContent-Transfer-Encoding: nonsense\n\n\u0001\u0002 no boundary here\n");

        assertEquals(1, onlyMessage().getList("$").size());
    }

    @Test
    void mailForAnErasedPersonIsThrownAwayUnread() {
        zoe.erase("erase everything").statusCode(204);

        post(plain("<late@meta.example>", "Too late."));

        await().until(() -> inbox() == 0);
        assertEquals(0, folder("Unmatched"));
        assertEquals(0, number("select count(*) from evidence where request_id = :id"));
        assertEquals(0, number("select count(*) from received_mail where request_id = :id"));
    }

    @Test
    void nothingOfItIsReadableInTheDatabase() {
        post(plain("<sealed@meta.example>", "A secret answer."));
        onlyMessage();

        String row = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(
                                "select cast(m as text) || encode(m.content, 'escape') from received_mail m where request_id = :id",
                                String.class)
                        .setParameter("id", UUID.fromString(zoe.sent))
                        .getSingleResult()
                        .toString());

        assertFalse(row.contains("secret answer") || row.contains("meta.example"));
    }

    @Test
    void nobodyElseSeesTheMail() {
        post(plain("<mine@meta.example>", "For Zoë."));
        JsonPath message = onlyMessage();
        PersonWithEverything ben = new PersonWithEverything();

        ben.call()
                .get("/messages?requests={id}", zoe.sent)
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        ben.call()
                .body(Map.of("as", "NOTHING", "version", 1))
                .post("/messages/{request}/{message}/meaning", zoe.sent, message.getString("[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void theExportHoldsWhatCame() {
        post(plain("<export@meta.example>", "For the export."));
        onlyMessage();

        byte[] zip = zoe.call()
                .get("/viewer/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertTrue(ZipTexts.of(zip).entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith("messages.json")
                        && file.getValue().contains("For the export.")));
    }

    private void post(String text) {
        Letterbox.post(address, text);
    }

    private static String plain(String messageId, String text) {
        return "From: Privacy <privacy@meta.example>\nSubject: Your request\nMessage-ID: " + messageId
                + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    private JsonPath messages() {
        return zoe.call()
                .get("/messages?requests={id}", zoe.sent)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath onlyMessage() {
        await().until(() -> !messages().getList("$").isEmpty());
        assertEquals(1, messages().getList("$").size());
        return messages();
    }

    private ValidatableResponse request() {
        return zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(200);
    }

    private ValidatableResponse classify(JsonPath message, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("version", request().extract().path("version"));
        return zoe.call()
                .body(body)
                .post("/messages/{request}/{message}/meaning", zoe.sent, message.getString("[0].id"))
                .then();
    }

    private String content(String piece) {
        return zoe.call()
                .get("/evidence/{id}/content", piece)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String addressOf(PersonWithEverything person) {
        return QuarkusTransaction.requiringNew().call(() -> addresses.of(UUID.fromString(person.sent), person.owner));
    }

    private int inbox() {
        return folder("INBOX");
    }

    private int folder(String name) {
        return mail.folder(name);
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery(sql)
                                .setParameter("id", UUID.fromString(zoe.sent))
                                .getSingleResult())
                        .longValue());
    }
}
