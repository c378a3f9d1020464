package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
@TestSecurity(user = "ana", roles = "person", augmentors = AccessToken.class)
class BulkPagesTest {
    private static final String IMPORTS = "/organisations/org-1/imports";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void aFileIsPassedOnWithItsChoiceAndItsKey() {
        Pages.sendParts(IMPORTS, Map.of("choice", "ALL_OR_NOTHING"), "members.csv")
                .then()
                .statusCode(303)
                .header("Location", containsString("/imports/ev-1"));

        FakeGateway.Call call = gateway.calls("upload").getFirst();
        String body = call.arguments().get("body").toString();
        assertTrue(body.contains("ALL_OR_NOTHING") && body.contains("bytes"), body);
        assertTrue(!body.contains("members.csv"), "a file's name may be personal");
        assertNotNull(call.headers().get("Idempotency-key"));
    }

    @Test
    void withoutAFileTheFormSaysSo() {
        Document page = Jsoup.parse(Pages.sendParts(IMPORTS, Map.of("choice", "WHAT_IS_RIGHT"))
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertEquals("#file", page.selectFirst(".error-summary a").attr("href"));
    }

    @Test
    void whatIsWrongWithTheFileStandsAtItsField() {
        gateway.refuse("upload", "INVALID_INPUT", "The first line does not name the column country. Add it.", "file");

        Document page = Jsoup.parse(Pages.sendParts(IMPORTS, Map.of("choice", "WHAT_IS_RIGHT"), "members.csv")
                .then()
                .statusCode(400)
                .extract()
                .asString());

        assertTrue(page.selectFirst("#file-error").text().contains("column country"));
    }

    @Test
    void everyColumnIsExplainedAndImportsAreListed() {
        Document page = Pages.open(IMPORTS, "de");

        assertEquals(14, page.select("dl.facts > div").size());
        assertTrue(page.select("dl.facts dd").eachText().stream().noneMatch(String::isBlank));
        assertEquals(List.of("/imports/im-1"), page.select("tbody th a").eachAttr("href"));
        assertTrue(page.select("tbody td").text().contains("Fertig"));
        assertEquals("/organisations/org-1", page.selectFirst(".crumb a").attr("href"));
    }

    @Test
    void theReportNamesLineFieldAndFixAndGoesOn() {
        Document page = Pages.open("/imports/im-1");

        assertEquals("7", page.selectFirst("progress").attr("max"));
        assertEquals(
                List.of("r-1"),
                page.select("tbody .meta code").eachText(),
                "who administers may not open their requests");
        assertTrue(page.select("tbody a").isEmpty());
        assertEquals(
                "rights Name <at> least one right.", page.selectFirst("tbody p").text());
        assertTrue(page.selectFirst("a[rel=next]").attr("href").contains("after=c-1"));
        assertNull(page.selectFirst("[data-live]"), "nothing more will change");
    }

    @Test
    void onlyTheMendedLinesAreToBeUploadedAgainWhereTheOthersAreDraftedAndHaveNoReference() {
        String hint = Pages.open("/imports/im-1").selectFirst(".notice-caution").text();

        assertTrue(hint.contains("Without a column reference upload only the mended lines."), hint);
    }

    @Test
    void theWholeFileIsToBeUploadedAgainWhereNothingIsDrafted() {
        gateway.change("requestImport", "choice", "ALL_OR_NOTHING");

        String hint =
                Pages.open("/imports/im-1", "de").selectFirst(".notice-caution").text();

        assertTrue(hint.contains("die ganze Datei noch einmal") && !hint.contains("nur die berichtigten"), hint);
    }

    @Test
    void anImportAtWorkIsFollowedAndSaysHowFarItIs() {
        gateway.answer("requestImport", "requestImport_working");

        Document page = Pages.open("/imports/im-1", "de");

        assertEquals("/imports/im-1/live", page.selectFirst("[data-live]").attr("data-live"));
        assertEquals("3 DRAFTING", page.selectFirst("[data-live]").attr("data-version"));
        assertTrue(page.text().contains("3 von 7 Zeilen"));
    }

    @Test
    void onlyTheProgressIsLiveSoThatTheFormKeepsTheFocus() {
        gateway.answer("requestImport", "requestImport_working");

        Document page = Pages.open("/imports/im-1");

        assertEquals(1, page.select("[data-live] progress").size());
        assertEquals(
                0,
                page.select("[data-live] form, [data-live] table, [data-live] a")
                        .size());
        assertEquals(1, page.select("form.filters").size());
        assertEquals(
                "/imports/im-1",
                page.selectFirst("section[aria-labelledby=report] p.meta a").attr("href"));
    }

    @Test
    void linesCanBeNarrowedToThoseOfOneState() {
        Pages.open("/imports/im-1?state=FAULTY&after=c-1");

        Map<String, Object> asked = gateway.calls("requestImport").getFirst().arguments();
        assertEquals(List.of("FAULTY"), asked.get("report.states"));
        assertEquals("c-1", asked.get("report.after"));
    }

    @Test
    void anotherOrganisationsImportIsNotFound() {
        gateway.answerNothing("requestImport");

        given().get("/imports/im-1").then().statusCode(404);
    }

    @Test
    void theReportIsADownload() {
        given().get("/imports/im-1/report.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"))
                .body(equalTo("line,outcome"));
    }
}
