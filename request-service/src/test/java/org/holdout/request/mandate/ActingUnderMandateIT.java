package org.holdout.request.mandate;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organisation acts for a member: what it can do, and what stays with the member. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ActingUnderMandateIT {

    @Inject
    EntityManager data;

    private MailServer mail;
    private Guild guild;
    private String ana;

    @BeforeEach
    void aGuildAndAna() {
        mail = MailServer.start();
        guild = new Guild(mail);
        ana = Tokens.of("ana-" + UUID.randomUUID());
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void theGuildMakesARequestThatBelongsToTheMember() {
        String mandate = guild.mandate(ana, Map.of());

        JsonPath sent = guild.send(guild.draft(mandate));

        assertEquals("ORGANISATION", sent.getString("timeline[0].by"));
        Guild.with(ana)
                .get("/requests/{id}", sent.getString("id"))
                .then()
                .statusCode(200)
                .body("mandate.id", equalTo(mandate))
                .body("mandate.holds", equalTo(true))
                .body("mandate.agents", containsString("Controllers may ask for proof"));
    }

    @Test
    void whatTheLawSaysOfThoseWhoActIsSaidInTheReadersLanguage() {
        JsonPath draft = guild.draft(guild.mandate(ana, Map.of()));

        Guild.with(ana)
                .header("Accept-Language", "de")
                .get("/requests/{id}", draft.getString("id"))
                .then()
                .statusCode(200)
                .body("mandate.agents", containsString("Nachweis der Vollmacht"))
                .body("law.agents.who", containsString("Nachweis der Vollmacht"));
    }

    @Test
    void whatTheVendorMayAskOfAnAgentStandsOnTheChecklist() {
        JsonPath draft = guild.draft(guild.mandate(ana, Map.of()));

        Guild.with(ana)
                .get("/requests/{id}", draft.getString("id"))
                .then()
                .statusCode(200)
                .body("mandate.needs.kind", contains("PROOF_OF_AUTHORITY"))
                .body("mandate.needs[0].article", equalTo("Art. 80"))
                .body("requirements.find { it.kind.id == 'agent-authority' }.optional", equalTo(true))
                .body("nextAction.text", not(containsString("authority")));
    }

    @Test
    void anAuthorityThatTheLawWantsComesBeforeTheLetterUntilItIsThere() {
        String mandate = guild.mandate(ana, Map.of());
        String id = guild.call()
                .body(Map.of(
                        "vendor",
                        "meta",
                        "country",
                        "CH",
                        "rights",
                        List.of("ACCESS"),
                        "law",
                        "ch-fadp",
                        "mandate",
                        mandate))
                .post("/requests")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .body("requirements.find { it.kind.id == 'agent-authority' }.optional", equalTo(false))
                .body("nextAction.link", equalTo("EVIDENCE"))
                .body("nextAction.text", containsString("authority"))
                .extract()
                .jsonPath()
                .getString("id");
        Guild.with(ana)
                .header("Accept-Language", "de")
                .get("/requests/{id}", id)
                .then()
                .body("nextAction.text", containsString("Vollmacht"))
                .body("mandate.needs[0].text", containsString("schriftliche Vollmacht"));

        guild.call()
                .contentType("multipart/form-data")
                .multiPart("kind", "agent-authority")
                .multiPart("file", "authority.txt", "Signed, Mia".getBytes(StandardCharsets.US_ASCII), "text/plain")
                .post("/requests/{id}/evidence", id)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201);

        Guild.with(ana)
                .get("/requests/{id}", id)
                .then()
                .body("mandate.needs[0].present", equalTo(true))
                .body("nextAction.text", not(containsString("authority")));
    }

    @Test
    void theLetterSaysWhoActs() {
        JsonPath draft = guild.draft(guild.mandate(ana, Map.of()));

        guild.call()
                .get("/requests/{id}/letter.txt", draft.getString("id"))
                .then()
                .statusCode(200)
                .body(containsString("acts for me in this matter"));
    }

    @Test
    void whatIsOutsideItsLimitsIsRefused() {
        String mandate = guild.mandate(ana, Map.of("vendors", List.of("openai"), "rights", List.of("OBJECTION")));

        guild.call()
                .body(Guild.objection(mandate))
                .post("/requests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("vendor"));
    }

    @Test
    void toComplainAndToGiveUpStayWithTheMember() {
        JsonPath sent = guild.send(guild.draft(guild.mandate(ana, Map.of())));
        String id = sent.getString("id");
        Map<String, Object> withdrawal = Map.of("action", "WITHDRAW", "version", sent.getInt("version"));

        guild.call()
                .get("/requests/{id}", id)
                .then()
                .body("allowedActions", hasItem("RECORD_ANSWER"))
                .body("allowedActions", not(hasItem(oneOf("LODGE_COMPLAINT", "WITHDRAW"))));
        guild.call()
                .body(Map.of("action", "LODGE_COMPLAINT", "version", sent.getInt("version"), "authority", "iedpc"))
                .post("/requests/{id}/actions", id)
                .then()
                .statusCode(403);
        guild.call().body(withdrawal).post("/requests/{id}/actions", id).then().statusCode(403);

        JsonPath withdrawn = Guild.with(ana)
                .body(withdrawal)
                .post("/requests/{id}/actions", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        guild.call()
                .body(Map.of(
                        "action",
                        "RETRACT_ENTRY",
                        "version",
                        withdrawn.getInt("version"),
                        "entry",
                        withdrawn.getString("timeline[1].id")))
                .post("/requests/{id}/actions", id)
                .then()
                .statusCode(403);
        Guild.with(ana).get("/requests/{id}", id).then().body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void whatAnOrganisationWritesWaitsForAnEndThatIsUnderWayAndIsRefusedThen() {
        Map<String, Function<String, Integer>> writes = new LinkedHashMap<>();
        writes.put(
                "upload",
                id -> guild.call()
                        .contentType("multipart/form-data")
                        .multiPart("kind", "ai-output-transcript")
                        .multiPart("file", "answer.txt", "Mia".getBytes(StandardCharsets.US_ASCII), "text/plain")
                        .post("/requests/{id}/evidence", id)
                        .statusCode());
        writes.put(
                "describe",
                id -> guild.call()
                        .body(Map.of("kind", "ai-output-transcript", "description", "It named Mia."))
                        .post("/requests/{id}/evidence-descriptions", id)
                        .statusCode());
        for (String way : List.of("actions", "sending", "sending/cancellation", "sending/confirmation")) {
            writes.put(
                    way,
                    id -> guild.call()
                            .body(Map.of("action", "SEND", "sentMyself", true, "version", 1))
                            .post("/requests/{id}/" + way, id)
                            .statusCode());
        }

        Map<String, Integer> seen = new LinkedHashMap<>();
        writes.forEach((name, write) -> seen.put(name, whileItEnds(write)));

        assertEquals(writes.keySet().stream().collect(toMap(Function.identity(), name -> 404)), seen);
    }

    @Test
    void aLetterThatTheMemberSendsWaitsForAnEndThatIsUnderWayAndDoesNotNameTheMandateThen() {
        String mandate = guild.mandate(ana, Map.of());
        String id = guild.call()
                .body(Map.of(
                        "country",
                        "IE",
                        "rights",
                        List.of("OBJECTION"),
                        "channel",
                        "EMAIL",
                        "recipient",
                        Map.of("name", "Some AI", "country", "IE", "email", "privacy@vendor.example"),
                        "mandate",
                        mandate))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        int answer = whileItEnds(
                mandate,
                () -> Guild.with(ana)
                        .body(Map.of("version", 1))
                        .post("/requests/{id}/sending", id)
                        .statusCode());

        assertEquals(200, answer);
        Guild.with(ana)
                .get("/requests/{id}/letter.txt", id)
                .then()
                .statusCode(200)
                .body(not(containsString("acts for me in this matter")));
    }

    /** What a write answers that comes while its mandate's end is not committed yet. */
    private int whileItEnds(Function<String, Integer> write) {
        String mandate = guild.mandate(null, Map.of());
        String id = guild.draft(mandate).getString("id");
        return whileItEnds(mandate, () -> write.apply(id));
    }

    private int whileItEnds(String mandate, Supplier<Integer> write) {
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        QuarkusTransaction.requiringNew().run(() -> {
            data.createNativeQuery("update mandate set ended_at = now(), ended_by = 'MEMBER' where id = :id")
                    .setParameter("id", UUID.fromString(mandate))
                    .executeUpdate();
            answer.completeAsync(write);
            await().until(() -> answer.isDone() || somethingWaits());
        });
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private boolean somethingWaits() {
        return QuarkusTransaction.requiringNew().call(() -> (boolean)
                data.createNativeQuery("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                        .getSingleResult());
    }
}
