package org.holdout.request.request;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSent;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RequestStoryIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void anObjectionToMetaFromIrelandSentOn31January2026IsDueOnMonday2March2026() {
        RequestApi ana = RequestApi.as("ana-story");
        JsonPath draft = ana.draft();

        JsonPath sent = ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-01-31"));

        assertEquals("SENT", sent.getString("state"));
        assertEquals("2026-03-02", sent.getString("deadline.dueOn"));
        assertEquals("Meta Platforms Ireland Limited", sent.getString("controller.name"));
        assertEquals(
                List.of(
                        "Received 31 January 2026 (assumed: the day it was sent); that day is not counted.",
                        "One month later is 28 February 2026 (there is no 31 February).",
                        "That is a Saturday; the next working day in Ireland is Monday 2 March 2026."),
                sent.getList("deadline.explanation"));
        assertEquals("LONG_OVERDUE", sent.getString("timeliness"));
        assertEquals(
                "The answer was due on Monday 2 March 2026. You can complain to the authority.",
                sent.getString("nextAction.text"));
    }

    @Test
    void theReasonsAreToldInGermanToo() {
        RequestApi ana = RequestApi.as("ana-german");
        JsonPath sent = ana.sent("2026-01-31");

        ana.call("de-AT, en;q=0.5")
                .get("/requests/{id}", sent.getString("id"))
                .then()
                .statusCode(200)
                .body(
                        "deadline.explanation",
                        equalTo(List.of(
                                "Eingegangen am 31. Januar 2026 (angenommen: der Tag, an dem gesendet wurde); dieser Tag zählt nicht mit.",
                                "Ein Monat später ist der 28. Februar 2026 (einen 31. Februar gibt es nicht).",
                                "Das ist ein Samstag; der nächste Werktag ist Montag, 2. März 2026 (Ort: Irland).")));
    }

    @Test
    void theEventOnKafkaTellsTheCodedStateAndNothingPersonal() {
        RequestApi ana = RequestApi.as("ana-event");
        Map<String, Object> input = RequestApi.objectionToMeta();
        input.put("grounds", "My daughter Molly is in these pictures.");
        JsonPath draft = RequestApi.ok(201, ana.call().body(input).post("/requests"));
        JsonPath sent = ana.act(
                draft, Map.of("action", "SEND", "happenedOn", "2026-01-31", "note", "I told my lawyer Quentin."));
        ana.act(sent, Map.of("action", "RECORD_ANSWER", "happenedOn", "2026-02-20", "outcome", "HONOURED"));

        try (RequestTopic topic = new RequestTopic(kafka)) {
            var messages = topic.of(sent.getString("id"), 2);

            RequestSent first = (RequestSent) messages.get(0).event();
            assertEquals(sent.getInt("version"), first.version());
            assertEquals("meta", first.request().vendor());
            assertEquals("eu-gdpr", first.request().law());
            assertEquals(List.of("OBJECTION"), first.request().rights());
            assertEquals(LocalDate.parse("2026-03-02"), first.request().dueOn());
            assertEquals(LocalDate.parse("2026-01-31"), first.request().receivedOn());
            RequestChanged second = (RequestChanged) messages.get(1).event();
            assertEquals("RECORD_ANSWER", second.action());
            assertEquals("HONOURED", second.request().claimedOutcome());
            assertEquals(LocalDate.parse("2026-02-20"), second.request().answeredOn());
            messages.forEach(m -> {
                assertFalse(m.json().contains("Molly") || m.json().contains("Quentin"), m.json());
                assertFalse(m.json().contains("subject-of"), m.json());
            });
        }
    }

    @Test
    void theEventTellsByWhenTheAnswerIsDueThoughReceiptIsToBeConfirmedBefore() {
        RequestApi ana = RequestApi.as("ana-california");
        JsonPath draft = RequestApi.ok(
                201,
                ana.call()
                        .body(Map.of(
                                "vendor",
                                "meta",
                                "country",
                                "US",
                                "state",
                                "CA",
                                "rights",
                                List.of("ERASURE"),
                                "law",
                                "us-ca-ccpa"))
                        .post("/requests"));
        JsonPath sent = ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-02-02"));

        assertEquals("ACKNOWLEDGE", sent.getString("deadline.kind"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            RequestSent told =
                    (RequestSent) topic.of(sent.getString("id"), 1).getFirst().event();
            assertEquals(
                    sent.getString("deadlines.find { it.kind == 'ANSWER' }.dueOn"),
                    told.request().dueOn().toString());
        }
    }

    @Test
    void aDraftIsTheirsAloneAndTellsNobody() {
        RequestApi ana = RequestApi.as("ana-draft");
        JsonPath draft = ana.draft();

        ana.call()
                .get("/requests/{id}", draft.getString("id"))
                .then()
                .body("state", equalTo("DRAFT"))
                .body("timeliness", equalTo("NOT_STARTED"))
                .body("deadline", nullValue())
                .body("timeline", hasSize(0))
                .body("allowedActions", equalTo(List.of("SEND")))
                .body("reference", matchesPattern("HO-[2-9A-Z]{4}-[2-9A-Z]{4}"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertTrue(topic.nothingOf(
                    draft.getString("id"), ana.sent("2026-01-31").getString("id")));
        }
    }

    @Test
    void groundsAndNotesAreReadByTheirOwner() {
        RequestApi ana = RequestApi.as("ana-grounds");
        Map<String, Object> input = RequestApi.objectionToMeta();
        input.put("grounds", "My own words.");
        JsonPath draft = RequestApi.ok(201, ana.call().body(input).post("/requests"));

        JsonPath sent =
                ana.act(draft, Map.of("action", "SEND", "happenedOn", "2026-01-31", "note", "From the library."));

        assertEquals("My own words.", sent.getString("grounds"));
        assertEquals("From the library.", sent.getString("timeline[0].note"));
    }

    @Test
    void aCorrectedDayOfReceiptMovesTheDateAndSaysSo() {
        RequestApi ana = RequestApi.as("ana-correct");
        JsonPath sent = ana.sent("2026-01-31");
        Map<String, Object> correction = new HashMap<>(Map.of("action", "CORRECT_ENTRY", "receivedOn", "2026-02-05"));
        correction.put("entry", sent.getString("timeline[0].id"));

        JsonPath corrected = ana.act(sent, correction);

        assertEquals("2026-03-05", corrected.getString("deadline.dueOn"));
        assertEquals(
                "Received 5 February 2026; that day is not counted.", corrected.getString("deadline.explanation[0]"));
        assertEquals(List.of(false, true), corrected.getList("timeline.effective"));
        assertEquals(
                "Corrected: Sent; received 5 February 2026."
                        + " Counted anew: answer due 5 March 2026 instead of 2 March 2026.",
                corrected.getString("timeline[1].text"));
    }

    @Test
    void lawsAreForEverybody() {
        RestAssured.given()
                .get("/laws?country=IE&vendor=meta")
                .then()
                .statusCode(200)
                .body("[0].law.id", equalTo("eu-gdpr"))
                .body("[0].controller.name", equalTo("Meta Platforms Ireland Limited"))
                .body("[0].controller.country", equalTo("IE"))
                .body("[0].channels", equalTo(List.of("WEB_FORM", "POST")))
                .body("[0].rights.kind", hasItem("OBJECTION"))
                .body("[0].law.authorities.id", equalTo(List.of("iedpc")));
    }

    @Test
    void theWaysToEveryVendorAreForEverybody() {
        RestAssured.given()
                .get("/channels")
                .then()
                .statusCode(200)
                .body("find { it.vendor == 'meta' }.elsewhere", equalTo(List.of("WEB_FORM")))
                .body("find { it.vendor == 'meta' }.places.IE", equalTo(List.of("WEB_FORM", "POST")))
                .body("find { it.vendor == 'notion' }.elsewhere", equalTo(List.of()));
    }

    @Test
    void lawsAreForWhatIsWantedInTheReadersLanguage() {
        RestAssured.given()
                .header("Accept-Language", "de")
                .get("/laws?country=IE&vendor=meta&rights=ACCESS,LIMIT_SENSITIVE")
                .then()
                .statusCode(200)
                .body("[0].rights.kind", equalTo(List.of("ACCESS")))
                .body("[0].law.rules.kind", hasItem("EXTENSION"))
                .body("[0].law.rules[0].text", startsWith("Das Unternehmen antwortet; Frist ab Eingang: ein Monat."))
                .body("[0].law.name", equalTo("Datenschutz-Grundverordnung der EU und des EWR (DSGVO)"))
                .body("[0].law.statute", equalTo("Verordnung (EU) 2016/679"))
                .body("[0].law.identity.rule", startsWith("Weitere Angaben nur bei begründeten Zweifeln"))
                .body("[0].law.complaintBody", startsWith("Aufsichtsbehörde am Wohnort"))
                .body("[0].rights[0].name", equalTo("Auskunft"))
                .body("[0].rights[0].use", startsWith("Erfragen, ob und woher"));
        RestAssured.given()
                .get("/laws?country=IE&vendor=meta&rights=PEACE")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("rights"));
    }
}
