package org.holdout.request.complaint;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PlatformResource;
import org.holdout.request.request.RefusalReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ComplaintIT {

    @Inject
    SessionFactory sessions;

    @Test
    void anOverdueRequestTellsWhoWhatWhenAndWhyThatDay() {
        JsonPath complaint = person().profile().sent("eu-gdpr", "IE", null).complaint("");

        assertEquals("iedpc", complaint.getString("[0].authority.lodgeAs"));
        assertTrue(complaint.getString("[0].authority.reason").contains("You live in Ireland"));
        assertEquals(List.of(), complaint.getList("[0].missing"));
        String text = complaint.getString("[0].text");
        for (String part : List.of(
                "Irish Data Protection Commission",
                "Article 77",
                "I am Ana Example. Address: 12 Shop Street, Galway. E-mail: ana@example.org.",
                "Meta Platforms Ireland Limited, ATTN: Privacy Operations, Merrion Road, Dublin 4, D04 X2K5, Ireland",
                "On 31 January 2026 I sent it a request, with its own web form.",
                "Objection (Art. 21(1))",
                Complainant.GROUNDS,
                "Answer due: Monday 2 March 2026",
                "– One month later is 28 February 2026 (there is no 31 February).",
                "The answer was due on 2 March 2026. None has come until today",
                "Article 12(3)",
                "Article 58(2)(c)")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void eachReasonOfARefusalIsAnsweredWithTheLaw(RefusalReason reason) {
        String text = person().sent("eu-gdpr", "IE", null)
                .answered("2026-02-20", "REFUSED", reason.name())
                .complaint("")
                .getString("[0].text");

        assertTrue(text.contains("On 20 February 2026 it refused. Its reason: "), text);
        assertTrue(
                text.substring(text.indexOf("Why I complain"), text.indexOf("What I ask you to do"))
                        .contains("(Article "),
                text);
    }

    @Test
    void aPartAndALateAnswerAreTold() {
        String text = person().sent("eu-gdpr", "IE", null)
                .answered("2026-03-20", "PARTLY_HONOURED", null)
                .complaint("")
                .getString("[0].text");

        assertTrue(text.contains("it said that it had done a part"), text);
        assertTrue(text.contains("That answer came late: it was due on 2 March 2026."), text);
    }

    @Test
    void whatIsStillShownAfterAllWasPromisedIsTold() {
        String text = person().sent("eu-gdpr", "IE", null)
                .answered("2026-02-20", "HONOURED", null)
                .act(Map.of("action", "RECORD_VERIFICATION", "happenedOn", "2026-03-22", "outcome", "STILL_SHOWN"))
                .complaint("")
                .getString("[0].text");

        assertTrue(text.contains("On 22 March 2026 I put the same question to its product again"), text);
        assertTrue(text.contains("22 March 2026: I put the same question"), text);
    }

    @Test
    void theTextIsInTheAuthoritysLanguageAndTheAdviceInTheReaders() {
        JsonPath complaint = person().sent("eu-gdpr", "AT", null).complaint("");

        assertEquals("de", complaint.getString("[0].language"));
        assertTrue(complaint.getString("[0].subject").startsWith("Beschwerde über"));
        assertTrue(complaint.getString("[0].text").contains("Ein Monat später ist der 28. Februar 2026"));
        assertTrue(complaint.getString("[0].authority.reason").startsWith("You live in Austria"));
        assertNull(complaint.getString("[0].languageNote"));
    }

    @Test
    void whereThereIsNoTextInItsLanguageThatIsSaid() {
        JsonPath complaint = person().sent("eu-gdpr", "FR", null).complaint("");

        assertEquals("en", complaint.getString("[0].language"));
        assertTrue(complaint.getString("[0].languageNote").contains("French"));
        assertEquals("iedpc", complaint.getString("[0].others[0].id"));
    }

    @Test
    void theRequestItselfKnowsBothAuthoritiesSoThatEitherCanBeRecorded() {
        Complainant ana = person().sent("eu-gdpr", "FR", null);

        ana.call()
                .get("/requests/{id}", ana.request())
                .then()
                .body("law.authorities.id", equalTo(List.of("frcnil", "iedpc")));
    }

    @Test
    void anotherAuthorityAndAnotherLanguageCanBeChosen() {
        Complainant ana = person().sent("eu-gdpr", "FR", null);

        JsonPath complaint = ana.complaint("&authority=iedpc&language=de");

        assertEquals("iedpc", complaint.getString("[0].authority.id"));
        assertTrue(complaint.getString("[0].languageNote").contains("English"));
        assertEquals("frcnil", complaint.getString("[0].others[0].id"));
        ana.call()
                .get("/complaints?requests={id}&authority=gbico", ana.request())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("authority"));
        ana.call()
                .get("/complaints?requests={id}&language=fr", ana.request())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("language"));
    }

    @ParameterizedTest
    @CsvSource({
        "us-ca-ccpa, US, CA, California Privacy Protection Agency, https://cppa.ca.gov/webapplications/complaint",
        "us-tx-tdpsa, US, TX, Attorney General of Texas,"
                + " https://www.texasattorneygeneral.gov/consumer-protection/file-consumer-complaint",
    })
    void inAmericaTheStateDecides(String law, String country, String state, String name, String form) {
        JsonPath complaint = person().sent(law, country, state).complaint("");

        assertEquals(name, complaint.getString("[0].authority.name"));
        assertEquals(form, complaint.getString("[0].authority.complaintUrl"));
        assertNull(complaint.getString("[0].authority.lodgeAs"));
        assertTrue(complaint.getString("[0].text").contains("the law on which my request rests"));
    }

    @Test
    void whatThePersonWroteForThemselvesIsNotInIt() {
        Complainant ana = person().draft("eu-gdpr", "IE", null)
                .act(Map.of("action", "SEND", "happenedOn", "2026-01-31", "note", "I told my lawyer Quentin."));

        assertFalse(ana.complaint("").getString("[0].text").contains("Quentin"));
    }

    @Test
    void whatTheProfileLacksIsNamedAndLeftBlank() {
        JsonPath complaint = person().sent("eu-gdpr", "IE", null).complaint("");

        assertEquals(List.of("name", "postalAddress", "email"), complaint.getList("[0].missing"));
        assertTrue(complaint.getString("[0].text").contains("I am [your name]."));
    }

    @Test
    void whileNothingCanBeComplainedAboutThereIsNone() {
        Complainant ana = person().draft("eu-gdpr", "IE", null);

        assertEquals(List.of(), ana.complaint("").getList("$"));
        ana.call("de")
                .get("/requests/{id}/complaint.txt", ana.request())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ILLEGAL_ACTION"))
                .body("detail", containsString("überfällig"));
    }

    @Test
    void withoutALawThereIsNoAuthorityToNameAndThatIsSaid() {
        Complainant ana = person().sent(null, "TR", null);

        ana.call()
                .get("/requests/{id}/complaint.txt", ana.request())
                .then()
                .statusCode(409)
                .body("detail", containsString("rests on no law"));
    }

    @Test
    void itIsThereAsPdfAndAsText() throws IOException {
        Complainant ana = person().profile().sent("eu-gdpr", "IE", null);

        byte[] pdf = ana.call()
                .get("/requests/{id}/complaint.pdf?language=de", ana.request())
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("complaint.pdf"))
                .extract()
                .asByteArray();
        ana.call()
                .get("/requests/{id}/complaint.txt", ana.request())
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("What I ask you to do"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(new PDFTextStripper().getText(document).contains("Worum ich Sie bitte"));
            assertEquals("de", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void anothersComplaintIsAsOneThatDoesNotExist() {
        Complainant ana = person().sent("eu-gdpr", "IE", null);
        Complainant ben = person();

        ben.call()
                .get("/complaints?requests={id}", ana.request())
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        ben.call().get("/requests/{id}/complaint.pdf", ana.request()).then().statusCode(404);
        ben.call().get("/requests/{id}/complaint.txt", ana.request()).then().statusCode(404);
    }

    @Test
    void idsThatAreNoneAreNamed() {
        person().call()
                .get("/complaints?requests=one,two")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("requests"));
    }

    @Test
    void manyComplaintsAskTheDatabaseNoMoreThanTwo() {
        Complainant ana = person();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(ana.sent("eu-gdpr", i % 2 == 0 ? "IE" : "AT", null).request());
        }

        long two = statements(ana, ids.subList(0, 2));
        long six = statements(ana, ids);

        assertEquals(two, six);
    }

    /** The fewest of several times: what goes on in the background meanwhile only adds. */
    private long statements(Complainant who, List<String> ids) {
        return LongStream.range(0, 20).map(i -> once(who, ids)).min().orElseThrow();
    }

    private long once(Complainant who, List<String> ids) {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        who.call()
                .get("/complaints?requests={ids}", String.join(",", ids))
                .then()
                .statusCode(200)
                .body("$", hasSize(ids.size()));
        return statistics.getPrepareStatementCount();
    }

    private static Complainant person() {
        return new Complainant("complainant-" + UUID.randomUUID());
    }
}
