package org.holdout.request.mandate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stays the member's while an organisation acts for them: where letters go, what they recorded and uploaded, who knows of it. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MembersOwnIT {
    private static final Map<String, String> ELSEWHERE =
            Map.of("name", "Other Ltd", "country", "IE", "email", "mine@guild.example");

    private MailServer mail;
    private Guild guild;
    private String ana;
    private String mandate;

    @BeforeEach
    void aMandate() {
        mail = MailServer.start();
        guild = new Guild(mail);
        ana = Tokens.of("ana-" + UUID.randomUUID());
        mandate = guild.mandate(ana, Map.of());
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void aLetterToACompanyThatIsKnownGoesNowhereElse() {
        JsonPath draft = guild.draft(mandate);

        refused(guild.call().body(asked(Map.of("recipient", ELSEWHERE))).post("/requests"), "recipient");
        refused(changed(guild.call(), draft, Map.of("recipient", ELSEWHERE)), "recipient");
        refused(
                guild.call()
                        .body(Map.of("inputs", List.of(asked(Map.of("recipient", ELSEWHERE)))))
                        .post("/drafts"),
                "inputs[0].recipient");

        changed(Guild.with(ana), draft, Map.of("recipient", ELSEWHERE)).then().statusCode(200);
    }

    @Test
    void aMandateIsForTheMemberAlone() {
        Map<String, Object> child = Map.of("actingFor", Map.of("name", "Lena", "relation", "PARENT"));
        JsonPath draft = guild.draft(mandate);

        refused(guild.call().body(asked(child)).post("/requests"), "actingFor");
        refused(changed(guild.call(), draft, child), "actingFor");
        refused(guild.call().body(Map.of("inputs", List.of(asked(child)))).post("/drafts"), "inputs[0].actingFor");
    }

    @Test
    void toACompanyThatIsNotKnownOnlyWhatTheOrganisationUploadedGoesAlong() {
        String draft = guild.call()
                .body(Map.of(
                        "country", "IE", "rights", List.of("OBJECTION"), "recipient", ELSEWHERE, "mandate", mandate))
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String own = upload(guild.call(), draft);
        String members = upload(Guild.with(ana), draft);

        guild.call()
                .body(Map.of("version", 1, "evidence", List.of(own, members)))
                .post("/requests/{id}/sending", draft)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("evidence"));
        guild.call()
                .body(Map.of("version", 1, "evidence", List.of(own)))
                .post("/requests/{id}/sending", draft)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
    }

    @Test
    void theOrganisationDeletesNoDraftOfWhichSomethingWasRecorded() {
        JsonPath sent = guild.send(guild.draft(mandate));
        JsonPath draft = acted(guild.call(), sent, retracting(sent))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .extract()
                .jsonPath();

        delete(guild.call(), draft).statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));
        delete(Guild.with(ana), draft).statusCode(204);
    }

    @Test
    void theOrganisationDeletesNoDraftWithTheMembersEvidence() {
        JsonPath draft = guild.draft(mandate);
        upload(guild.call(), draft.getString("id"));
        upload(Guild.with(ana), draft.getString("id"));

        delete(guild.call(), draft).statusCode(409);

        Guild.with(ana)
                .get("/requests/{id}", draft.getString("id"))
                .then()
                .statusCode(200)
                .body("evidence.size()", equalTo(2));
        JsonPath other = guild.draft(mandate);
        upload(guild.call(), other.getString("id"));
        delete(guild.call(), other).statusCode(204);
    }

    @Test
    void whatTheMemberRecordedTheOrganisationDoesNotTakeBack() {
        JsonPath draft = guild.draft(mandate);
        JsonPath sent = acted(Guild.with(ana), draft, Map.of("action", "SEND", "happenedOn", "2026-01-31"))
                .statusCode(200)
                .extract()
                .jsonPath();

        acted(guild.call(), sent, retracting(sent))
                .statusCode(403)
                .body("detail", containsString("The member recorded"));

        acted(Guild.with(ana), sent, retracting(sent)).statusCode(200);
    }

    @Test
    void whatTheMemberSaidOfAPieceTheOrganisationDoesNotReplace() {
        String draft = guild.draft(mandate).getString("id");
        String members = describe(Guild.with(ana), draft, Map.of("prompt", "Who is Mia?"))
                .statusCode(200)
                .extract()
                .path("id");

        describe(guild.call(), draft, Map.of("prompt", "Who is Leo?", "evidence", members))
                .statusCode(403);
        describe(Guild.with(ana), draft, Map.of("prompt", "Who is Mia M.?", "evidence", members))
                .statusCode(200);
    }

    @Test
    void anOrganisationWithWhichARequestIsOnlySharedDoesNotLearnOfTheMandate() {
        Guild other = new Guild(mail);
        other.call().get("/organisations/{id}", other.id).then().statusCode(200);
        String request = guild.send(guild.draft(mandate)).getString("id");
        Guild.with(ana)
                .body(Map.of("organisation", other.id.toString()))
                .post("/requests/{id}/sharing", request)
                .then()
                .statusCode(200);

        other.call().get("/requests/{id}", request).then().statusCode(200).body("mandate", nullValue());
        guild.call().get("/requests/{id}", request).then().body("mandate.id", equalTo(mandate));
        Guild.with(ana).get("/requests/{id}", request).then().body("mandate.id", equalTo(mandate));
    }

    @Test
    void whoAdministersIsShownNoRequestsForDraftsEither() {
        Guild.with(Tokens.administrator("paula", guild.id))
                .body(Map.of("inputs", List.of(asked(Map.of()))))
                .post("/drafts")
                .then()
                .statusCode(403);
    }

    private Map<String, Object> asked(Map<String, ?> more) {
        Map<String, Object> asked = new HashMap<>(Guild.objection(mandate));
        asked.putAll(more);
        return asked;
    }

    private static void refused(Response answer, String field) {
        answer.then().log().ifValidationFails().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static Response changed(RequestSpecification who, JsonPath draft, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", draft.getInt("version"));
        return who.body(body).put("/requests/{id}/draft", draft.getString("id"));
    }

    private static ValidatableResponse acted(RequestSpecification who, JsonPath request, Map<String, Object> action) {
        Map<String, Object> body = new HashMap<>(action);
        body.put("version", request.getInt("version"));
        return who.body(body)
                .post("/requests/{id}/actions", request.getString("id"))
                .then()
                .log()
                .ifValidationFails();
    }

    private static Map<String, Object> retracting(JsonPath sent) {
        return Map.of("action", "RETRACT_ENTRY", "entry", sent.getString("timeline[0].id"));
    }

    private static ValidatableResponse delete(RequestSpecification who, JsonPath draft) {
        return who.queryParam("version", draft.getInt("version"))
                .delete("/requests/{id}/draft", draft.getString("id"))
                .then()
                .log()
                .ifValidationFails();
    }

    private static ValidatableResponse describe(RequestSpecification who, String request, Map<String, Object> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("kind", "prompt-record");
        return who.body(body)
                .post("/requests/{id}/evidence-descriptions", request)
                .then()
                .log()
                .ifValidationFails();
    }

    private static String upload(RequestSpecification who, String request) {
        return who.contentType("multipart/form-data")
                .multiPart("kind", "ai-output-transcript")
                .multiPart("file", "answer.txt", "Mia".getBytes(StandardCharsets.US_ASCII), "text/plain")
                .post("/requests/{id}/evidence", request)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
