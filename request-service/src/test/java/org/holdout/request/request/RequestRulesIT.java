package org.holdout.request.request;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestSent;
import org.holdout.request.PlatformResource;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RequestRulesIT {

    @Inject
    OptOutRequests requests;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aStaleVersionIsRefused() {
        RequestApi ana = RequestApi.as("ana-stale");
        JsonPath draft = ana.draft();
        ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-01-31"));

        ana.tryToAct(draft, Map.of("action", "WITHDRAW")).then().statusCode(409).body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void aRefusedActionLeavesNoEntryNoEventAndTheVersion() {
        RequestApi ana = RequestApi.as("ana-refused");
        JsonPath sent = ana.sent(LocalDate.now(ZoneOffset.UTC).toString());

        ana.tryToAct(sent, Map.of("action", "LODGE_COMPLAINT"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"))
                .body("detail", containsString("overdue"));

        assertEquals(sent.getInt("version"), ana.read(sent.getString("id")).getInt("version"));
        assertEquals(1, ana.read(sent.getString("id")).getList("timeline").size());
        ana.act(sent, Map.of("action", "WITHDRAW"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertEquals(
                    List.of("RequestSent", "RequestChanged"),
                    topic.of(sent.getString("id"), 2).stream()
                            .map(m -> m.event().getClass().getSimpleName())
                            .toList());
        }
    }

    @Test
    void aComplaintWaitsForTheDayOnWhichTheRightsBegin() {
        RequestApi ana = RequestApi.as("ana-ahead");
        JsonPath draft = RequestApi.ok(
                201,
                ana.call()
                        .body(Map.of("vendor", "meta", "country", "IN", "rights", List.of("ERASURE"), "law", "in-dpdp"))
                        .post("/requests"));
        JsonPath sent = ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-02-02"));

        ana.tryToAct(sent, Map.of("action", "LODGE_COMPLAINT", "happenedOn", "2026-08-02"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"))
                .body("detail", containsString("Until then the company need not answer"));
    }

    @Test
    void aTransactionThatFailsLeavesNeitherEntryNorEvent() {
        RequestApi ana = RequestApi.as("ana-rollback");
        JsonPath draft = ana.draft();
        UUID id = UUID.fromString(draft.getString("id"));
        UUID owner =
                UUID.fromString(RequestApi.ok(200, ana.call().get("/viewer")).getString("owner"));

        QuarkusTransaction.begin();
        requests.act(owner, Actor.PERSON, id, send("2026-01-31"), null, Words.in(Locale.UK));
        QuarkusTransaction.rollback();

        assertEquals("DRAFT", ana.read(draft.getString("id")).getString("state"));
        ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-02-01"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            var messages = topic.of(draft.getString("id"), 1);
            assertEquals(1, messages.size());
            assertEquals(
                    LocalDate.parse("2026-02-01"),
                    ((RequestSent) messages.getFirst().event()).request().sentOn());
        }
    }

    private static ActionInput send(String day) {
        return new ActionInput(
                "SEND", 1, LocalDate.parse(day), null, null, null, null, null, null, null, null, null, null, null);
    }

    @Test
    void aRetractionThatMakesALaterEntryImpossibleNamesIt() {
        RequestApi ana = RequestApi.as("ana-retract");
        JsonPath sent = ana.sent("2026-01-31");
        JsonPath answered =
                ana.act(sent, Map.of("action", "RECORD_ANSWER", "happenedOn", "2026-02-10", "outcome", "HONOURED"));
        JsonPath tested = ana.act(
                answered,
                Map.of("action", "RECORD_VERIFICATION", "happenedOn", "2026-03-05", "outcome", "STILL_SHOWN"));

        ana.tryToAct(tested, Map.of("action", "RETRACT_ENTRY", "entry", tested.getString("timeline[1].id")))
                .then()
                .statusCode(409)
                .body("code", equalTo("ILLEGAL_ACTION"))
                .body("detail", containsString("“The same test” of 5 March 2026"));
    }

    @Test
    void aRetractedSendingIsADraftAgainAndItsDeletionIsAnnounced() {
        RequestApi ana = RequestApi.as("ana-unsent");
        JsonPath sent = ana.sent("2026-01-31");

        JsonPath draft = ana.act(sent, Map.of("action", "RETRACT_ENTRY", "entry", sent.getString("timeline[0].id")));

        assertEquals("DRAFT", draft.getString("state"));
        assertEquals(null, draft.getString("sentOn"));
        ana.call()
                .delete("/requests/{id}/draft?version={v}", draft.getString("id"), draft.getInt("version"))
                .then()
                .statusCode(204);
        ana.call().get("/requests/{id}", draft.getString("id")).then().statusCode(404);
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertEquals(
                    List.of("RequestSent", "RequestChanged", "RequestErased"),
                    topic.of(draft.getString("id"), 3).stream()
                            .map(m -> m.event().getClass().getSimpleName())
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, happenedOn, 2999-01-01, happenedOn",
        "SEND, receivedOn, 2999-01-01, receivedOn",
        "SEND, happenedOn, 0001-01-01, happenedOn",
        "FLY, happenedOn, 2026-01-31, action",
    })
    void badInputNamesItsField(String action, String field, String value, String named) {
        RequestApi ana = RequestApi.as("ana-bad");
        JsonPath draft = ana.draft();

        ana.tryToAct(draft, Map.of("action", action, field, value))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(named));
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati, 200", "Pacific/Pago_Pago, 400"})
    void todayIsTheDayWhereThePersonIs(String zone, int status) {
        RequestApi ana = RequestApi.as("ana-in-" + zone);
        ana.call().body(Map.of("timeZone", zone)).put("/profile").then().statusCode(200);
        String dayInKiritimati = LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString();

        ana.tryToAct(ana.draft(), Map.of("action", "SEND", "happenedOn", dayInKiritimati))
                .then()
                .statusCode(status);
    }

    @Test
    void withoutABodyNothingIsDone() {
        RequestApi.as("ana-empty")
                .call()
                .post("/requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("detail", equalTo("Send a JSON object as the body."));
    }

    @Test
    void nothingHappensBeforeTheSending() {
        RequestApi ana = RequestApi.as("ana-before");
        JsonPath sent = ana.sent("2026-01-31");

        ana.tryToAct(sent, Map.of("action", "RECORD_ACKNOWLEDGEMENT", "happenedOn", "2026-01-30"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("happenedOn"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendor | \"nobody\" | vendor",
                "country | \"Ireland\" | country",
                "rights | [] | rights",
                "rights | [\"FLYING\"] | rights",
                "rights | [\"LIMIT_SENSITIVE\"] | rights",
                "law | \"us-ca-ccpa\" | law",
                "channel | \"EMAIL\" | channel",
                "mandate | \"x\" | mandate",
            })
    void aDraftThatCannotBeNamesItsField(String field, String json, String named) {
        Map<String, Object> draft = RequestApi.objectionToMeta();
        draft.put(field, new JsonPath(json.startsWith("[") ? json : "[" + json + "]").getList("$"));
        if (!json.startsWith("[")) {
            draft.put(field, ((List<?>) draft.get(field)).getFirst());
        }

        RequestApi.as("ana-bad-draft")
                .call()
                .body(draft)
                .post("/requests")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", hasItem(named));
    }

    @Test
    void groundsHaveABound() {
        Map<String, Object> draft = RequestApi.objectionToMeta();
        draft.put("grounds", "x".repeat(10_001));

        RequestApi.as("ana-long")
                .call()
                .body(draft)
                .post("/requests")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("grounds"));
    }

    @Test
    void aCountryWithoutALawTakesARequestWithoutADeadline() {
        RequestApi ana = RequestApi.as("ana-nolaw");
        Map<String, Object> draft = new HashMap<>(
                Map.of("vendor", "openai", "country", "TR", "rights", List.of("ERASURE"), "channel", "EMAIL"));
        JsonPath created = RequestApi.ok(201, ana.call().body(draft).post("/requests"));

        JsonPath sent = ana.act(created, Map.of("action", "SEND", "happenedOn", "2026-01-31"));

        assertEquals("NO_STATUTORY_DEADLINE", sent.getString("timeliness"));
        assertEquals(null, sent.getString("law"));
        assertEquals("Erasure", sent.getString("rights[0].name"));
    }
}
