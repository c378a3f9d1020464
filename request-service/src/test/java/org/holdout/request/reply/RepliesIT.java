package org.holdout.request.reply;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.notice.NoticeSteps;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RepliesIT extends Correspondence {

    @Inject
    NoticeSteps notices;

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
                .statusCode(200);

        request()
                .body("state", equalTo("ANSWERED"))
                .body("claimedOutcome", equalTo("REFUSED"))
                .body("timeline.evidence.flatten()", hasItem(message.getString("[0].original.id")));
        assertEquals("REFUSED", messages().getString("[0].meaning"));
        assertNotEquals("MESSAGES", request().extract().path("nextAction.link"));
    }

    @Test
    void oneMailThatAnswersTwoRequestsIsEachOnes() {
        PersonWithEverything yan = new PersonWithEverything();
        mail.took(
                "INBOX",
                "To: " + address + "\nCc: " + addressOf(yan) + "\n" + plain("<both@meta.example>", "We refuse."),
                Instant.now());

        assertEquals("We refuse.", onlyMessage().getString("[0].text").strip());
        await().until(() -> inbox() == 0);
        yan.call()
                .get("/messages?requests={id}", yan.sent)
                .then()
                .statusCode(200)
                .body("text.flatten()", hasItem(startsWith("We refuse.")));
    }

    @Test
    void anAnswerCountsFromTheDayOnWhichTheMailServerTookItHoweverLateItIsRead() {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.DAYS);
        mail.took("INBOX", "To: " + address + "\n" + plain("<late@meta.example>", "We refuse."), taken);

        JsonPath message = onlyMessage();
        classify(message, Map.of("as", "REFUSED", "refusalReason", "OTHER")).statusCode(200);

        Instant came = Instant.parse(message.getString("[0].receivedAt"));
        assertEquals(taken, came.truncatedTo(ChronoUnit.SECONDS));
        request()
                .body(
                        "timeline.last().happenedOn",
                        equalTo(taken.atZone(ZoneId.of("Europe/Dublin"))
                                .toLocalDate()
                                .toString()));
    }

    @Test
    void anAnswerThatSeemsToComeBeforeTheRequestWasSentCountsFromThatDay() {
        Instant taken = Instant.parse("2026-01-30T23:59:58Z");
        mail.took("INBOX", "To: " + address + "\n" + plain("<early@meta.example>", "We got it."), taken);

        classify(onlyMessage(), Map.of("as", "ACKNOWLEDGED")).statusCode(200);

        request().body("timeline.last().happenedOn", equalTo("2026-01-31"));
    }

    @Test
    void eachMailIsToldOnceAndNoMoreOnceThePersonSaidWhatItSays() {
        assertEquals(List.of(), told("kind"));
        post(plain("<first@meta.example>", "We got it."));
        JsonPath first = onlyMessage();
        post(plain("<second@meta.example>", "We stopped."));
        await().until(() -> messages().getList("$").size() == 2);

        String day = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK)
                .format(Instant.parse(first.getString("[0].receivedAt")).atZone(ZoneId.of("Europe/Dublin")));
        String text = "%s: mail came for this request on %s. Read it and say what it says."
                .formatted(request().extract().<String>path("reference"), day);
        assertEquals(List.of(text, text), told("text"));
        assertEquals(List.of("MAIL_CAME", "MAIL_CAME"), told("kind"));

        classify(first, Map.of("as", "ACKNOWLEDGED")).statusCode(200);
        assertEquals(List.of("MAIL_CAME"), told("kind"));
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

        classify(onlyMessage(), Map.of("as", "NOTHING")).statusCode(200);

        request().body("state", equalTo("SENT")).body("timeline.size()", equalTo(1));
        assertEquals("NOTHING", messages().getString("[0].meaning"));
    }

    @Test
    void whatIsSaidAgainWithItsKeyChangesNothingThatWasSaidSince() {
        post(plain("<again@meta.example>", "We refuse, for compelling reasons."));
        JsonPath message = onlyMessage();
        Map<String, Object> nothing =
                Map.of("as", "NOTHING", "version", request().extract().<Integer>path("version"));

        said(message, "first", nothing).statusCode(200);
        classify(message, Map.of("as", "REFUSED", "refusalReason", "COMPELLING_GROUNDS"))
                .statusCode(200);
        said(message, "first", nothing).statusCode(200);

        assertEquals("REFUSED", messages().getString("[0].meaning"));
        said(message, "second", nothing).statusCode(409).body("code", equalTo("STALE_VERSION"));
        said(message, "first", Map.of("as", "GRANTED", "version", 2))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    private ValidatableResponse said(JsonPath message, String key, Map<String, Object> what) {
        return zoe.call()
                .header("Idempotency-Key", key)
                .body(what)
                .post("/messages/{request}/{message}/meaning", zoe.sent, message.getString("[0].id"))
                .then()
                .log()
                .ifValidationFails();
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

    /** What the person is told now of mail. */
    private List<String> told(String field) {
        notices.look();
        return zoe.call()
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'MAIL_CAME' }." + field);
    }
}
