package org.holdout.request.reply;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.evidence.EvidenceSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UnmatchedIT extends Correspondence {

    @Inject
    EvidenceSettings evidence;

    @Inject
    ReplySettings settings;

    private static final String NOBODY = "requests+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@" + MailServer.DOMAIN;
    private static final String SECRET = "The lighthouse photographs are gone.";
    private static final String WITH_FILE = """
            From: Privacy <privacy@meta.example>
            Subject: About your lighthouse
            Message-ID: <lost@meta.example>
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain

            The lighthouse photographs are gone.
            --b
            Content-Type: text/plain; name="proof.txt"
            Content-Disposition: attachment; filename="proof.txt"

            Proof
            --b--
            """;

    @Test
    void operatorsSeeWhenItCameAndHowLargeItIsAndNothingElse() {
        lost(WITH_FILE);
        await().until(() -> folder("Unmatched") == 1);
        lost(plain("<two@meta.example>", "Another"));
        await().until(() -> folder("Unmatched") == 2);

        String shown = unmatched()
                .body("total", is(2))
                .body("mails[0].attachments", is(true))
                .body("mails[0].receivedAt", notNullValue())
                .body("mails[0].keySet().size()", is(4))
                .body("mails[1].attachments", is(false))
                .extract()
                .asString();

        assertFalse(shown.contains("lighthouse") || shown.contains("meta.example"), shown);
        assertFalse(mail.seen("Unmatched"));
    }

    @Test
    void aMailThatIsAssignedIsAnAnswerOfThatRequestAndStandsInTheLog() {
        lost(WITH_FILE);
        String id = onlyUnmatched();

        assign(id, " " + reference().toLowerCase(Locale.ROOT) + " ").statusCode(204);

        JsonPath message = onlyMessage();
        assertTrue(message.getString("[0].text").contains(SECRET));
        assertEquals("proof.txt", message.getString("[0].attachments[0].fileName"));
        assertEquals(0, folder("Unmatched"));
        log().body("items[0].action", is("MAIL_ASSIGNED"))
                .body("items[0].object", is(id + "/" + zoe.sent))
                .body("items[0].actor", notNullValue());
    }

    @Test
    void aMailThatIsAssignedLateCameWhenTheMailServerTookIt() {
        Instant taken = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.DAYS);
        mail.took("INBOX", "To: " + NOBODY + "\n" + plain("<late@meta.example>", "We refuse."), taken);

        assign(onlyUnmatched(), reference()).statusCode(204);

        Instant came = Instant.parse(onlyMessage().getString("[0].receivedAt"));
        assertEquals(taken, came.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void anAssignmentThatDidNotComeToPassIsNotInTheLog() {
        fill();
        lost(plain("<full@meta.example>", "No room for this one."));
        String id = onlyUnmatched();
        int before = log().extract().path("total");

        assign(id, reference()).statusCode(422);

        log().body("total", is(before));
        assertEquals(1, folder("Unmatched"));
    }

    @Test
    void aMailThatTheRequestHadByItsOwnAddressIsToldAsAssignedAllTheSame() {
        post(plain("<both@meta.example>", "To both"));
        onlyMessage();
        lost(plain("<both@meta.example>", "To both"));
        String id = onlyUnmatched();

        assign(id, reference()).statusCode(204);

        assertEquals(1, messages().getList("$").size());
        assertEquals(0, folder("Unmatched"));
        log().body("items[0].action", is("MAIL_ASSIGNED")).body("items[0].object", is(id + "/" + zoe.sent));
    }

    @Test
    void anAssignmentThatIsSentAgainIsDoneOnce() {
        lost(plain("<again@meta.example>", "Once"));
        String id = onlyUnmatched();

        assign(id, reference()).statusCode(204);
        assign(id, reference()).statusCode(204);

        assertEquals(1, messages().getList("$").size());
    }

    @Test
    void aMailThatARequestGotIsRefusedToAnother() {
        PersonWithEverything yan = new PersonWithEverything();
        lost(plain("<zoes@meta.example>", "For Zoë"));
        String id = onlyUnmatched();
        assign(id, reference()).statusCode(204);

        assign(id, referenceOf(yan))
                .statusCode(409)
                .body("code", is("ILLEGAL_ACTION"))
                .body("detail", startsWith("Another request got this mail already."));

        assertEquals(1, kept(zoe, yan));
    }

    @Test
    void ofTwoRequestsThatGetAMailAtTheSameMomentOneIsRefused() {
        PersonWithEverything yan = new PersonWithEverything();
        lost(plain("<one@meta.example>", "For one of them"));
        String id = onlyUnmatched();
        String zoes = reference();
        String yans = referenceOf(yan);
        QuarkusTransaction.begin();
        data.createNativeQuery("select id from opt_out_request where id in (:ids) for update")
                .setParameter("ids", ids(zoe, yan))
                .getResultList();
        int told = log().extract().path("total");
        CompletableFuture<Integer> toZoe = assigning(id, zoes);
        CompletableFuture<Integer> toYan = assigning(id, yans);
        await().until(() -> waiting() == 2);
        QuarkusTransaction.commit();

        assertEquals(
                List.of(204, 409),
                Stream.of(toZoe.join(), toYan.join()).sorted().toList());
        assertEquals(1, kept(zoe, yan));
        assertEquals(0, folder("Unmatched"));
        log().body("total", is(told + 1));
    }

    @Test
    void aMailThatIsTooLargeIsNotInTheLogAndNotAssignedOnceItIsGone() {
        int lines = (int) (evidence.maxFileSize().asLongValue() / 64) + 1;
        lost(plain("<large@meta.example>", ("x".repeat(63) + "\n").repeat(lines)));
        String id = onlyUnmatched();
        int before = log().extract().path("total");

        assign(id, reference()).statusCode(413);

        log().body("total", is(before));
        operator().delete("/operations/unmatched-mail/{id}", id).then().statusCode(204);
        assign(id, reference()).statusCode(404);
    }

    @Test
    void aMailThatARequestHadNoRoomForIsNotAssignedOnceItIsGone() {
        fill();
        lost(plain("<beyond@meta.example>", "One too many."));
        String id = onlyUnmatched();

        assign(id, reference()).statusCode(422).body("code", is("LIMIT_EXCEEDED"));

        operator().delete("/operations/unmatched-mail/{id}", id).then().statusCode(204);
        assign(id, reference()).statusCode(404);
    }

    @Test
    void aReferenceThatNoRequestHasLeavesTheMailWhereItIs() {
        lost(plain("<stays@meta.example>", "Stays"));
        String id = onlyUnmatched();
        int before = log().extract().path("total");

        assign(id, "HO-2222-2222").statusCode(400).body("errors[0].field", is("reference"));

        assertEquals(1, folder("Unmatched"));
        log().body("total", is(before));
    }

    @Test
    void nobodyTakesAMailForARequestOfTheirOwn() {
        lost(plain("<mine@meta.example>", "Mine"));
        String id = onlyUnmatched();

        given().auth()
                .oauth2(zoe.tokenAs("person", "operator"))
                .contentType(ContentType.JSON)
                .body(Map.of("reference", reference()))
                .post("/operations/unmatched-mail/{id}/assignment", id)
                .then()
                .statusCode(403);

        assertEquals(1, folder("Unmatched"));
    }

    @Test
    void aMailIsDeletedUnreadAndStaysDeleted() {
        lost(plain("<spam@elsewhere.example>", "Spam"));
        String id = onlyUnmatched();

        operator().delete("/operations/unmatched-mail/{id}", id).then().statusCode(204);
        operator().delete("/operations/unmatched-mail/{id}", id).then().statusCode(204);

        assertEquals(0, folder("Unmatched"));
        log().body("items[0].action", is("MAIL_DELETED")).body("items[0].object", is(id));
        assertEquals(0, messages().getList("$").size());
    }

    @Test
    void aMailThatIsNotThereCannotBeAssigned() {
        assign("1-999", reference()).statusCode(404);
        assign("nonsense", reference()).statusCode(404);
    }

    @Test
    void whileTheMailServerIsDownNobodyCanSay() {
        mail.close();

        operator()
                .get("/operations/unmatched-mail")
                .then()
                .statusCode(503)
                .body("code", is("UNAVAILABLE"))
                .body("errors", nullValue());
    }

    private static CompletableFuture<Integer> assigning(String id, String reference) {
        return CompletableFuture.supplyAsync(
                () -> assign(id, reference).extract().statusCode(), Thread::startVirtualThread);
    }

    private static List<UUID> ids(PersonWithEverything... people) {
        return Stream.of(people).map(person -> UUID.fromString(person.sent)).toList();
    }

    /** How many mails the sent requests of these people have. */
    private int kept(PersonWithEverything... people) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Number) data.createNativeQuery("select count(*) from received_mail where request_id in (:ids)")
                                .setParameter("ids", ids(people))
                                .getSingleResult())
                .intValue();
    }

    /** How many wait for what another holds. */
    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number)
                        data.createNativeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                                .getSingleResult())
                .longValue();
    }

    private static String referenceOf(PersonWithEverything person) {
        return person.call()
                .get("/requests/{id}", person.sent)
                .then()
                .statusCode(200)
                .extract()
                .path("reference");
    }

    private void fill() {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "insert into received_mail (id, request_id, owner, fingerprint, received_at, kind, content,"
                                        + " attachments, meaning) select gen_random_uuid(), :id, :owner,"
                                        + " decode(md5(cast(g as text)), 'hex'), now(), 'REPLY', decode('00', 'hex'), '{}',"
                                        + " 'NOTHING' from generate_series(1, :most) g")
                        .setParameter("id", UUID.fromString(zoe.sent))
                        .setParameter("owner", zoe.owner)
                        .setParameter("most", settings.mostPerRequest())
                        .executeUpdate());
    }

    private void lost(String text) {
        Letterbox.post(NOBODY, text);
    }

    private String onlyUnmatched() {
        await().until(() -> folder("Unmatched") == 1);
        return unmatched().extract().path("mails[0].id");
    }

    private static ValidatableResponse unmatched() {
        return operator().get("/operations/unmatched-mail").then().statusCode(200);
    }

    private String reference() {
        return request().extract().path("reference");
    }

    private static ValidatableResponse assign(String id, String reference) {
        return operator()
                .body(Map.of("reference", reference))
                .post("/operations/unmatched-mail/{id}/assignment", id)
                .then();
    }

    private static ValidatableResponse log() {
        return operator().get("/operations/audit?first=1").then().statusCode(200);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("olga", "operator")).contentType(ContentType.JSON);
    }
}
