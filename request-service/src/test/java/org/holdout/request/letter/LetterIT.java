package org.holdout.request.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LetterIT {

    private static final String OWN = "I hid from a violent man, {under} a new name & address.";

    private final String name = "letter-" + UUID.randomUUID();

    @Inject
    EntityManager data;

    @Test
    void aLetterNamesLawRightReasonsAndSender() {
        profile("Ana Müller");
        String id =
                draft(Map.of("situations", List.of("safety"), "grounds", OWN)).getString("id");

        JsonPath letter = letter(id, "");

        assertEquals("en", letter.getString("language"));
        String text = letter.getString("text");
        for (String part : List.of(
                "Ana Müller\nGasse 1\n1010 Wien",
                "Meta Platforms Ireland Limited",
                "under Art. 21(1) GDPR",
                "My reasons arise from my particular situation. My safety is at stake.",
                OWN,
                "within one month of receiving this letter, as Art. 12(3) GDPR asks",
                "ana.m")) {
            assertTrue(text.contains(part), () -> part + "\n" + text);
        }
        assertFalse(letter.getBoolean("sent"));
        assertEquals(List.of(), letter.getList("missing"));
    }

    @Test
    void theTextsForTheFormStandInItsOrderInTheLettersLanguage() {
        profile("Ana Müller");
        JsonPath draft = draft(Map.of("guide", "meta-instagram-third-party-ios-android", "grounds", OWN));
        call().body(Map.of("kind", "ai-output-screenshot", "prompt", "Who is Ana?", "output", "She lives in Vienna."))
                .post("/requests/{id}/evidence-descriptions", draft.getString("id"))
                .then()
                .statusCode(200);

        call().header("Accept-Language", "de")
                .get("/requests/{id}/letter", draft.getString("id"))
                .then()
                .body(
                        "fields.label",
                        contains(
                                "Land",
                                "Name",
                                "E-Mail-Adresse",
                                "Prompts, die Sie verwendet haben",
                                "Was die KI geantwortet hat",
                                "Ihr Anliegen"))
                .body("fields[0].text", equalTo("Ireland"))
                .body("fields[3].text", equalTo("Who is Ana?"))
                .body("fields[5].text", containsString(OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta-facebook-objection-eu-web", ""})
    void linkChecklistAndTextsAreOfOneForm(String guide) {
        profile("Ana Müller");
        JsonPath draft = draft(guide.isEmpty() ? Map.of("grounds", OWN) : Map.of("guide", guide, "grounds", OWN));

        assertEquals("https://www.facebook.com/privacy/center/", draft.getString("officialUrl"));
        assertEquals(
                List.of("account-ownership", "harm-or-reasons", "one-time-code"),
                draft.getList("requirements.kind.id"));
        call().get("/requests/{id}/letter", draft.getString("id"))
                .then()
                .body("fields.label", contains("E-mail address", "Your reasons"));
    }

    @Test
    void whatAFormIsNotForIsAskedWithTheReasons() {
        profile("Ana Müller");
        Map<String, Object> followed = Map.of("guide", "meta-facebook-objection-eu-web", "grounds", OWN);
        JsonPath one = draft(followed);
        Map<String, Object> more = new HashMap<>(followed);
        more.put("rights", List.of("OBJECTION", "ERASURE"));
        JsonPath both = draft(more);

        assertEquals(OWN, letter(one.getString("id"), "").getString("fields[1].text"));
        JsonPath texts = letter(both.getString("id"), "");
        assertEquals(List.of("E-mail address", "Your reasons"), texts.getList("fields.label"));
        String said = texts.getString("fields[1].text");
        assertTrue(said.contains("Art. 21(1)") && said.contains("Art. 17(1)") && said.contains(OWN), said);
    }

    @Test
    void aPersonChoosesTheLanguageForOnceOrForGood() {
        JsonPath draft = draft(Map.of());
        String id = draft.getString("id");

        assertEquals("de", letter(id, "?language=de").getString("language"));
        assertEquals("en", letter(id, "").getString("language"));
        call().body(Map.of("version", draft.getInt("version"), "letterLanguage", "de"))
                .put("/requests/{id}/draft", id)
                .then()
                .statusCode(200)
                .body("letterLanguage", equalTo("de"));
        assertTrue(letter(id, "").getString("text").contains("nach Art. 21 Abs. 1 DSGVO"));
        call().get("/requests/{id}/letter?language=fr", id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("language"));
        call().body(Map.of("version", 2, "letterLanguage", "fr"))
                .put("/requests/{id}/draft", id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("letterLanguage"));
    }

    @Test
    void whatIsMissingInTheProfileIsSaid() {
        call().get("/requests/{id}/letter", draft(Map.of()).getString("id"))
                .then()
                .body("missing", contains("NAME", "EMAIL", "POSTAL_ADDRESS"));
    }

    @Test
    void aSentLetterStaysAsItWasUntilTheSendingIsRetracted() {
        profile("Ana Müller");
        JsonPath draft = draft(Map.of("grounds", OWN));
        String id = draft.getString("id");
        JsonPath sent = call().body(
                        Map.of("action", "SEND", "happenedOn", "2026-01-31", "version", draft.getInt("version")))
                .post("/requests/{id}/actions", id)
                .jsonPath();
        String asSent = letter(id, "").getString("text");
        assertTrue(asSent.contains("31 January 2026"), asSent);

        profile("Ana Schmidt");

        assertTrue(letter(id, "").getBoolean("sent"));
        assertEquals(asSent, letter(id, "?language=de").getString("text"));
        call().body(Map.of(
                        "action",
                        "RETRACT_ENTRY",
                        "entry",
                        sent.getString("timeline[0].id"),
                        "version",
                        sent.getInt("version")))
                .post("/requests/{id}/actions", id)
                .then()
                .statusCode(200);
        assertTrue(letter(id, "").getString("text").contains("Ana Schmidt"));
    }

    @Test
    void theKeptLetterCannotBeReadInTheDatabase() {
        profile("Ana Müller");
        JsonPath draft = draft(Map.of("grounds", OWN, "actingFor", Map.of("name", "Lena Marx", "relation", "PARENT")));
        call().body(Map.of("action", "SEND", "happenedOn", "2026-01-31", "version", draft.getInt("version")))
                .post("/requests/{id}/actions", draft.getString("id"))
                .then()
                .statusCode(200);

        List<?> stored = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery("select encode(letter, 'escape') || encode(r.acting_for, 'escape')"
                                + " from sent_letter l join opt_out_request r on r.id = l.request_id where r.id = :id")
                        .setParameter("id", UUID.fromString(draft.getString("id")))
                        .getResultList());

        assertEquals(1, stored.size());
        assertFalse(stored.getFirst().toString().contains("violent")
                || stored.getFirst().toString().contains("Lena"));
    }

    @Test
    void theLetterComesAsTextAndAsAPdf() throws IOException {
        profile("Ana Müller");
        JsonPath draft = draft(Map.of("letterLanguage", "de"));
        String id = draft.getString("id");

        String text = call().get("/requests/{id}/letter.txt", id)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"letter-" + draft.getString("reference") + ".txt\"")
                .extract()
                .asString();
        byte[] pdf = call().get("/requests/{id}/letter.pdf", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertTrue(text.contains("Sehr geehrte Damen und Herren,\n\nich schreibe Ihnen"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains("Ana Müller"));
            assertEquals("de", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void anUnknownCompanyGetsAGeneralLetterAndTheClockOfItsCountry() {
        JsonPath draft = call().body(Map.of(
                        "country",
                        "DE",
                        "rights",
                        List.of("OBJECTION"),
                        "channel",
                        "POST",
                        "recipient",
                        Map.of(
                                "name", "Bildwerk GmbH",
                                "country", "DE",
                                "state", "BY",
                                "postalAddress", "Weg 2\n80331 München")))
                .post("/requests")
                .then()
                .statusCode(201)
                .body("vendor", equalTo("other"))
                .body("controller.name", equalTo("Bildwerk GmbH"))
                .body("controller.theirs", equalTo(true))
                .body("officialUrl", equalTo(null))
                .extract()
                .jsonPath();

        String text = letter(draft.getString("id"), "").getString("text");

        assertTrue(text.contains("Bildwerk GmbH\nWeg 2\n80331 München"), text);
        assertTrue(text.contains("ich schreibe Ihnen wegen der Nutzung meiner personenbezogenen Daten"), text);
        call().body(Map.of("action", "SEND", "happenedOn", "2026-01-31", "version", 1))
                .post("/requests/{id}/actions", draft.getString("id"))
                .then()
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2026-03-02"))
                .body("deadline.explanation", hasItem(containsString("Germany")));
        call().get("/laws?country=DE&vendor=other")
                .then()
                .statusCode(200)
                .body("[0].controller.name", equalTo("Another company"))
                .body("[0].channels", empty());
    }

    @Test
    void aPersonsOwnAddressOpensAChannelAndIsMarkedAsTheirs() {
        JsonPath draft = draft(Map.of());
        assertEquals(false, draft.getBoolean("controller.theirs"));

        call().body(Map.of("version", 1, "channel", "EMAIL", "recipient", Map.of("email", "dpo@example.org")))
                .put("/requests/{id}/draft", draft.getString("id"))
                .then()
                .statusCode(200)
                .body("channel", equalTo("EMAIL"))
                .body("controller.email", equalTo("dpo@example.org"))
                .body("controller.theirs", equalTo(true))
                .body("controller.name", equalTo("Meta Platforms Ireland Limited"));
    }

    @Test
    void everyWrongFieldIsNamed() {
        refused(Map.of("vendor", "meta", "situations", List.of("boredom")), "situations");
        refused(Map.of("vendor", "meta", "actingFor", Map.of("relation", "PARENT")), "actingFor.name");
        refused(
                Map.of("vendor", "meta", "actingFor", Map.of("name", "Lena", "relation", "AUNT")),
                "actingFor.relation");
        refused(
                Map.of("vendor", "meta", "actingFor", Map.of("name", "Le\nna", "relation", "PARENT")),
                "actingFor.name");
        refused(Map.of("vendor", "meta", "recipient", Map.of("email", "nobody")), "recipient.email");
        refused(
                Map.of("vendor", "meta", "recipient", Map.of("email", "a@example.org\r\nBcc: b@example.org")),
                "recipient.email");
        refused(Map.of("recipient", Map.of("country", "XX")), "recipient.country");
        refused(Map.of("recipient", Map.of("country", "DE", "email", "a@example.org")), "recipient.name");
        refused(Map.of("recipient", Map.of("name", "A", "email", "a@example.org")), "recipient.country");
        refused(Map.of("recipient", Map.of("name", "A", "country", "DE")), "recipient.email");
        refused(
                Map.of("vendor", "meta", "recipient", Map.of("postalAddress", "x".repeat(1001))),
                "recipient.postalAddress");
        refused(Map.of("vendor", "meta", "channel", "EMAIL"), "channel");
    }

    @Test
    void severalDraftsAreStartedTogetherOrNotAtAll() {
        Map<String, Object> meta = Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"));
        Map<String, Object> openai = Map.of("vendor", "openai", "country", "IE", "rights", List.of("OBJECTION"));
        List<Map<String, Object>> both = List.of(meta, openai);

        JsonPath drafts = call().header("Idempotency-Key", "both")
                .body(Map.of("inputs", both))
                .post("/requests/linked")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        String link = drafts.getString("[0].linkedBy");
        assertEquals(link, drafts.getString("[1].linkedBy"));
        call().header("Idempotency-Key", "both")
                .body(Map.of("inputs", both))
                .post("/requests/linked")
                .then()
                .statusCode(201)
                .body("[0].linkedBy", equalTo(link));
        call().get("/requests/linked?by=" + link).then().body("size()", equalTo(2));
        given().auth()
                .oauth2(Tokens.of("stranger-" + name))
                .get("/requests/linked?by=" + link)
                .then()
                .statusCode(200)
                .body("", empty());
        call().body(Map.of(
                        "inputs",
                        List.of(meta, Map.of("vendor", "nobody", "country", "IE", "rights", List.of("OBJECTION")))))
                .post("/requests/linked")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("inputs[1].vendor"));
        call().body(Map.of("inputs", Collections.nCopies(11, meta)))
                .post("/requests/linked")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("inputs"));
        call().get("/requests").then().body("total", equalTo(2));
    }

    @Test
    void everybodyMayReadTheSituationsInTheirLanguage() {
        given().header("Accept-Language", "de")
                .get("/situations")
                .then()
                .statusCode(200)
                .body("size()", equalTo(10))
                .body("id", hasItem("safety"))
                .body("[0].question", containsString("Ihrer Kinder"))
                .body("[0].sentence", not(containsString("{")));
    }

    private void refused(Map<String, Object> more, String field) {
        Map<String, Object> body = new HashMap<>(Map.of("country", "IE", "rights", List.of("OBJECTION")));
        body.putAll(more);
        call().body(body).post("/requests").then().statusCode(400).body("errors.field", hasItem(field));
    }

    private JsonPath draft(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"), "law", "eu-gdpr"));
        body.putAll(more);
        return call().body(body)
                .post("/requests")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private JsonPath letter(String id, String query) {
        return call().get("/requests/{id}/letter" + query, id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void profile(String fullName) {
        call().body(Map.of(
                        "name",
                        fullName,
                        "email",
                        "ana@example.org",
                        "postalAddress",
                        "Gasse 1\n1010 Wien",
                        "accountNames",
                        List.of("ana.m")))
                .put("/profile")
                .then()
                .statusCode(200);
    }

    private RequestSpecification call() {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }
}
