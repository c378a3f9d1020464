package org.holdout.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class ComparePageTest {
    private static final String THREE = "/compare?vendors=meta,openai,google-gemini";

    FakeGateway gateway;

    @BeforeEach
    void forget() {
        gateway.reset();
    }

    @Test
    void vendorsStandBestFirstByScore() {
        assertEquals(
                List.of("/vendors/google-gemini", "/vendors/openai", "/vendors/meta"),
                heads(Pages.open(THREE + "&sort=score")));
    }

    @Test
    void vendorsStandBestFirstByAnyRowAndEqualOnesAsChosen() {
        Document page = Pages.open(THREE + "&sort=opt_out_scope");

        assertEquals(List.of("/vendors/openai", "/vendors/google-gemini", "/vendors/meta"), heads(page));
        assertEquals("sorted by this", page.select("tbody .sort strong").text());
    }

    @Test
    void anOrderThatNothingHasLeavesThemAsChosen() {
        assertEquals(
                List.of("/vendors/meta", "/vendors/openai", "/vendors/google-gemini"),
                heads(Pages.open(THREE + "&sort=unheard-of")));
    }

    @Test
    void questionsCanBeChosenAndTheScoreStaysThatOfAll() {
        Document page = Pages.open(THREE + "&questions=children,retention");

        assertEquals(2, page.select(".matrix tbody tr").size());
        assertEquals(
                List.of("q-children", "q-retention"),
                page.select("input[name=questions][type=checkbox][checked]").eachAttr("id"));
        assertEquals("36", page.select(".matrix .score").first().text());
        assertEquals(14, page.select(".weight-list .field").size());
    }

    @Test
    void theSameTableCanBeTakenAsData() {
        String file = Pages.open(THREE + "&questions=children")
                .selectFirst(".take a[href*=json]")
                .attr("href");

        given().get(file)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("holdout-comparison.json"))
                .body("licence", equalTo("Apache-2.0"))
                .body("region", equalTo("WORLDWIDE"))
                .body("source", containsString("/compare?vendors=meta"))
                .body("scores.score", equalTo(List.of(36, 69, 75)))
                .body("facts", hasSize(3))
                .body("facts.dimension", everyItem(is("children")));
    }

    @Test
    void theTableForProgramsHasALineForEachFactWithItsSource() throws IOException {
        String csv = given().get("/compare/matrix.csv?vendors=meta,openai,google-gemini")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        List<CSVRecord> lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertEquals(3 + 3 * 14, lines.size());
        assertEquals(
                Set.of("Apache-2.0"),
                lines.stream().map(line -> line.get("licence")).collect(Collectors.toSet()));
        assertTrue(lines.stream().anyMatch(line -> line.get("sourceUrl").startsWith("https://")));
    }

    private static List<String> heads(Document page) {
        return page.select(".matrix thead a[href^=/vendors/]").eachAttr("href");
    }
}
