package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.holdout.request.Letterbox;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.mail.ReplyAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation may do with answers and files of requests under its mandate, and which files stay with the member. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FilesUnderMandateIT {

    @Inject
    EntityManager data;

    @Inject
    ReplyAddresses addresses;

    private MailServer mail;
    private Guild guild;
    private String ana;
    private String mandate;
    private String request;

    @BeforeEach
    void aSentRequestUnderAMandate() {
        mail = MailServer.start();
        guild = new Guild(mail);
        ana = Tokens.of("ana-" + UUID.randomUUID());
        mandate = guild.mandate(ana, Map.of());
        request = guild.send(guild.draft(mandate)).getString("id");
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void theOrganisationSaysWhatAnAnswerSays() {
        JsonPath message = answered();

        classify(message, Map.of("as", "GRANTED")).statusCode(200);

        Guild.with(ana)
                .get("/requests/{id}", request)
                .then()
                .body("state", equalTo("ANSWERED"))
                .body("timeline[1].by", equalTo("ORGANISATION"))
                .body("timeline[1].evidence", hasItem(message.getString("[0].original.id")));
    }

    @Test
    void whatItSaysWaitsForAnEndOfItsMandateThatIsUnderWayAndIsRefusedThen() {
        JsonPath message = answered();
        CompletableFuture<Integer> answer = new CompletableFuture<>();

        QuarkusTransaction.requiringNew().run(() -> {
            data.createNativeQuery("update mandate set ended_at = now(), ended_by = 'MEMBER' where id = :id")
                    .setParameter("id", UUID.fromString(mandate))
                    .executeUpdate();
            answer.completeAsync(() -> classify(message, Map.of("as", "NOTHING", "version", 2))
                    .extract()
                    .statusCode());
            await().until(() -> answer.isDone() || somethingWaits());
        });

        assertEquals(404, answer.orTimeout(30, TimeUnit.SECONDS).join());
        assertNull(messages(Guild.with(ana)).getString("[0].meaning"));
    }

    @Test
    void itReadsWhatTheCompanySentAndWhatItUploadedItself() {
        JsonPath message = answered();
        String own = upload(guild.call(), request, "Proof of membership")
                .statusCode(201)
                .extract()
                .path("id");

        String answer = content(guild.call(), message.getString("[0].original.id"))
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(answer.contains("We have stopped."));
        content(guild.call(), message.getString("[0].attachments[0].id")).statusCode(200);
        content(guild.call(), own).statusCode(200).body(equalTo("Proof of membership"));
        content(Guild.with(ana), own).statusCode(200);
    }

    @Test
    void whatTheMemberUploadedStaysWithTheMember() {
        String file = upload(Guild.with(ana), request, "My diary")
                .statusCode(201)
                .extract()
                .path("id");

        content(guild.call(), file).statusCode(403).body("code", equalTo("FORBIDDEN"));

        guild.call().get("/evidence/{id}/preview", file).then().statusCode(403);
        guild.call()
                .get("/requests/{id}", request)
                .then()
                .body("evidence.find { it.id == '" + file + "' }.byOrganisation", equalTo(false));
    }

    @Test
    void itRemovesFromADraftWhatItUploadedAndNothingElse() {
        String draft = guild.draft(mandate).getString("id");
        String own = upload(guild.call(), draft, "Wrong file")
                .statusCode(201)
                .extract()
                .path("id");
        String members = upload(Guild.with(ana), draft, "My diary")
                .statusCode(201)
                .extract()
                .path("id");

        guild.call().delete("/evidence/{id}", own).then().statusCode(204);

        guild.call().delete("/evidence/{id}", members).then().statusCode(403);
        Guild.with(ana).get("/requests/{id}", draft).then().body("evidence.id", equalTo(List.of(members)));
    }

    @Test
    void itRemovesFromADraftWhatItOnlyDescribed() {
        String draft = guild.draft(mandate).getString("id");
        String own = guild.call()
                .body(Map.of("kind", "prompt-record", "prompt", "Who is Mia?", "output", "A member."))
                .post("/requests/{id}/evidence-descriptions", draft)
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        guild.call().delete("/evidence/{id}", own).then().statusCode(204);

        Guild.with(ana).get("/requests/{id}", draft).then().body("evidence", equalTo(List.of()));
    }

    @Test
    void withoutAMandateThatHoldsThereIsNoFileAndNoAnswer() {
        JsonPath message = answered();
        String original = message.getString("[0].original.id");

        content(new Guild(mail).call(), original).statusCode(404).body("detail", equalTo("There is no such file."));
        Guild.with(ana).post("/mandates/{id}/ending", mandate).then().statusCode(204);

        content(guild.call(), original).statusCode(404).body("detail", equalTo("There is no such file."));
        content(guild.call(), UUID.randomUUID().toString())
                .statusCode(404)
                .body("detail", equalTo("There is no such file."));
        classify(message, Map.of("as", "NOTHING", "version", 2)).statusCode(404);
        assertNull(messages(Guild.with(ana)).getString("[0].meaning"));
    }

    @Test
    void aRequestThatIsOnlySharedShowsNoFileAndTakesNoMeaning() {
        JsonPath message = answered();
        Guild other = new Guild(mail);
        other.mandate(ana, Map.of());
        Guild.with(ana)
                .body(Map.of("organisation", other.id))
                .post("/requests/{id}/sharing", request)
                .then()
                .statusCode(200);

        content(other.call(), message.getString("[0].original.id")).statusCode(403);

        other.call()
                .body(Map.of("as", "NOTHING", "version", 2))
                .post("/messages/{request}/{message}/meaning", request, message.getString("[0].id"))
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenThatMayNotReadOrWriteIsRefused() {
        JsonPath message = answered();

        content(guild.call("requests:write"), message.getString("[0].original.id"))
                .statusCode(403);

        guild.call("requests:read")
                .body(Map.of("as", "NOTHING", "version", 2))
                .post("/messages/{request}/{message}/meaning", request, message.getString("[0].id"))
                .then()
                .statusCode(403);
        assertNull(messages(Guild.with(ana)).getString("[0].meaning"));
    }

    /** An answer of the company's came, with a file. */
    private JsonPath answered() {
        UUID id = UUID.fromString(request);
        UUID owner = QuarkusTransaction.requiringNew()
                .call(() ->
                        (UUID) data.createNativeQuery("select owner from opt_out_request where id = :id", UUID.class)
                                .setParameter("id", id)
                                .getSingleResult());
        String address = QuarkusTransaction.requiringNew().call(() -> addresses.of(id, owner));
        Letterbox.post(address, """
            From: Privacy <privacy@meta.example>
            Subject: Your request
            Message-ID: <%s@meta.example>
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            We have stopped.
            --b
            Content-Type: text/plain; name="proof.txt"
            Content-Disposition: attachment; filename="proof.txt"

            Proof
            --b--
            """.formatted(UUID.randomUUID()));
        await().until(() -> !messages(guild.call()).getList("$").isEmpty());
        return messages(guild.call());
    }

    private JsonPath messages(RequestSpecification as) {
        return as.get("/messages?requests={id}", request)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse classify(JsonPath message, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.computeIfAbsent(
                "version", key -> guild.call().get("/requests/{id}", request).path("version"));
        return guild.call()
                .body(body)
                .post("/messages/{request}/{message}/meaning", request, message.getString("[0].id"))
                .then();
    }

    private static ValidatableResponse upload(RequestSpecification as, String request, String text) {
        return as.contentType("multipart/form-data")
                .multiPart("kind", "ai-output-transcript")
                .multiPart("file", "a.txt", text.getBytes(StandardCharsets.US_ASCII), "text/plain")
                .post("/requests/{id}/evidence", request)
                .then();
    }

    private static ValidatableResponse content(RequestSpecification as, String file) {
        return as.get("/evidence/{id}/content", file).then();
    }

    private boolean somethingWaits() {
        return QuarkusTransaction.requiringNew().call(() -> (boolean)
                data.createNativeQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                        .getSingleResult());
    }
}
