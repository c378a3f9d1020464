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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakeGatewayResource.class)
class ComparePageTest {
    private static final String THREE = "/compare?vendors=meta,openai,google-gemini";
    private static final String ENGLISH = ".matrix [lang=en], .picker [lang=en], section:has(.fact-list) [lang=en]";
    private static final String GERMANY_IN_JULY = "&region=DE&asOf-day=1&asOf-month=7&asOf-year=2026";

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

        List<CSVRecord> lines = lines(csv);
        assertEquals(3 + 3 * 14, lines.size());
        assertEquals(
                Set.of("Apache-2.0"),
                lines.stream().map(line -> line.get("licence")).collect(Collectors.toSet()));
        assertTrue(lines.stream().anyMatch(line -> line.get("sourceUrl").startsWith("https://")));
    }

    @Test
    void aPlaceAndADayAreAskedForSaidAndKept() {
        Document page = Pages.open(THREE + GERMANY_IN_JULY + "&w-children=4");

        for (FakeGateway.Call call : gateway.calls("comparison")) {
            assertEquals("DE", call.arguments().get("region"));
            assertEquals("2026-07-01", call.arguments().get("asOf"));
        }
        assertEquals(2, gateway.calls("comparison").size());
        assertEquals(
                "As of 1 July 2026, for people in: Germany.",
                page.select(".as-of").text());
        assertEquals("DE", page.select("#region option[selected]").val());
        assertEquals("7", page.select("#asOf-month").val());
        for (String link : List.of(".matrix .sort a", ".take a[href*=csv]", ".take a[href*=json]", ".weights a")) {
            assertTrue(page.selectFirst(link).attr("href").contains(GERMANY_IN_JULY), link);
        }
        assertEquals(
                List.of("DE", "1", "7", "2026"),
                page.select(".weights input[name=region], .weights input[name^=asOf]")
                        .eachAttr("value"));
    }

    @Test
    void withoutAPlaceAndADayItIsTodaysWorldwide() {
        Document page = Pages.open(THREE);

        assertEquals(null, gateway.calls("comparison").getFirst().arguments().get("region"));
        assertEquals(null, gateway.calls("comparison").getFirst().arguments().get("asOf"));
        assertTrue(page.select(".as-of").text().endsWith(", worldwide."));
        assertEquals(List.of(), page.select(".cell-place").eachText());
    }

    @Test
    void theWorldwideAnswerStandsBesideARegionsOwnThatDiffers() {
        Document page = Pages.open(THREE + "&region=DE");

        assertEquals(
                List.of("Own answer for: EU and EEA", "Own answer for: EU and EEA"),
                page.select(".cell-place").eachText());
        assertEquals(
                List.of("Otherwise worldwide: Good for you It does not train on this."),
                page.select(".cell-baseline").eachText());
        assertEquals("GOOD", page.select(".cell-baseline .tone").attr("data-tone"));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, Geben Sie einen Tag ein",
        "1, 1, 2199, Dieser Tag ist noch nicht gekommen",
        "1, 1, 2024, Von diesem Tag ist nichts bekannt",
        "1, 1, 2005, Von diesem Tag ist nichts bekannt",
        "1, 1, 1, Von diesem Tag ist nichts bekannt"
    })
    void aDayThatCannotBeIsSaidAtItsFieldAndTodayIsShown(String day, String month, String year, String said) {
        String query = "&region=DE&asOf-day=" + day + "&asOf-month=" + month + "&asOf-year=" + year;

        Document page = Pages.open(THREE + query, "de");

        assertTrue(
                page.select("#asOf .error").text().startsWith(said),
                page.select("#asOf").text());
        assertTrue(page.select(".error-summary a[href=#asOf]").text().startsWith(said));
        assertEquals(year, page.select("#asOf-year").val());
        assertTrue(page.select(".as-of").text().endsWith("für Menschen mit Wohnort: Deutschland."));
        assertEquals(3 * 14, page.select(".matrix tbody td").size());
        assertEquals(null, gateway.calls("comparison").getLast().arguments().get("asOf"));
        assertTrue(page.select(".take").isEmpty());
        given().header("Accept-Language", "de")
                .get("/compare/matrix.csv?vendors=meta" + query)
                .then()
                .statusCode(400)
                .body(containsString("asOf: " + said));
    }

    @Test
    void aDayOfWhichNothingIsKnownIsSaidWithoutVendorsToo() {
        Document page = Pages.open("/compare?region=&asOf-day=1&asOf-month=1&asOf-year=2024");

        assertTrue(page.select("#asOf .error").text().startsWith("Nothing is known of this day"));
        assertEquals(false, page.select(".quick dd a").isEmpty());
    }

    @Test
    void aPlaceThatIsNoneIsSaidAtItsFieldAndAPartOfACountryStaysChosen() {
        Document wrong = Pages.open(THREE + "&region=Mars");

        assertTrue(wrong.select(".field:has(#region) .error").text().startsWith("There is no such place"));
        assertEquals(null, gateway.calls("comparison").getFirst().arguments().get("region"));

        Document part = Pages.open(THREE + "&region=US-CA");

        assertEquals("US-CA", part.select("#region option[selected]").val());
        assertTrue(part.select(".as-of").text().endsWith("for people in: United States (CA)."));
    }

    @Test
    void questionsAndAnswersAreInTheReadersLanguageAndOnlyNotesAndPoliciesWordsAreMarkedEnglish() {
        for (String path : List.of(THREE + "&region=DE", "/vendors/meta")) {
            gateway.reset();

            Document page = Pages.open(path, "de");

            assertEquals(
                    List.of("de"),
                    gateway.calls("comparison").getFirst().headers().get("Accept-language"));
            page.select(".doubt, blockquote").remove();
            assertEquals(
                    Set.of("Read in the stored policy."),
                    Set.copyOf(page.select(ENGLISH).eachText()),
                    path);
        }
    }

    @Test
    void filesSayOfWhichPlaceAndDayTheyAre() throws IOException {
        String query = "vendors=meta,openai" + GERMANY_IN_JULY;

        given().get("/compare/matrix.json?" + query)
                .then()
                .statusCode(200)
                .body("region", equalTo("DE"))
                .body("asOf", equalTo("2026-07-01"))
                .body("facts[0].holdsIn", equalTo("EU_EEA"))
                .body("facts[0].worldwideValue", equalTo("no_training"))
                .body("source", containsString(GERMANY_IN_JULY));
        List<CSVRecord> lines =
                lines(given().get("/compare/matrix.csv?" + query).asString());
        assertEquals("WORLDWIDE", lines.getFirst().get("holdsIn"));
        assertEquals("EU_EEA", lines.get(2).get("holdsIn"));
        assertEquals("It does not train on this.", lines.get(2).get("worldwideLabel"));
        assertEquals(
                Set.of("2026-07-01"),
                lines.stream().map(line -> line.get("asOf")).collect(Collectors.toSet()));
    }

    private static List<CSVRecord> lines(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static List<String> heads(Document page) {
        return page.select(".matrix thead a[href^=/vendors/]").eachAttr("href");
    }
}
