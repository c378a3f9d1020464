package org.holdout.comparison.matrix;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.holdout.comparison.QueryCount;
import org.holdout.comparison.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComparisonIT {

    private static final String COMPILED_ON = "2026-11-23";

    @Inject
    SessionFactory sessions;

    @Test
    void theRubricHasItsFourteenDimensions() {
        given().get("/dimensions")
                .then()
                .statusCode(200)
                .body("$", hasSize(14))
                .body("[1].id", equalTo("opt_out_scope"))
                .body("[1].weight", equalTo(3))
                .body("[1].scale.find { it.value == 'third_party_only' }.points", equalTo(1))
                .body("scale.flatten().points", everyItem(lessThanOrEqualTo(4)));
    }

    @Test
    void metaIsComparedWithOpenAiAndGoogle() {
        compare("vendors", "meta,openai,google-gemini")
                .body("region", equalTo("WORLDWIDE"))
                .body("scores.score", contains(36, 69, 75))
                .body("scores.coverage", contains(100, 89, 89))
                .body(cell("opt_out_scope", "meta") + ".value", equalTo("third_party_only"))
                .body(cell("opt_out_scope", "openai") + ".value", equalTo("full"))
                .body(cell("opt_out_scope", "meta") + ".status", equalTo("PARAPHRASE"))
                .body(cell("opt_out_scope", "meta") + ".source.id", equalTo("meta-form-new"))
                .body(cell("private_messages", "openai") + ".status", equalTo("NOT_APPLICABLE"))
                .body(cell("private_messages", "openai") + ".points", nullValue());
    }

    @Test
    void everyVendorHasItsCheckedScoreInThreeQueries() throws IOException {
        // Given
        Map<String, String> expected = Files.readAllLines(Path.of("src/test/resources/check-values.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));

        // When
        JsonPath matrix = compare("vendors", String.join(",", expected.keySet()), "knownAsOf", COMPILED_ON)
                .body("rows", hasSize(14))
                .extract()
                .jsonPath();

        // Then
        long queries = QueryCount.of(
                sessions, () -> compare("vendors", String.join(",", expected.keySet()), "knownAsOf", COMPILED_ON));
        assertTrue(queries <= 3, queries + " queries");
        List<Map<String, Object>> scores = matrix.getList("scores");
        assertEquals(40, scores.size());
        scores.forEach(score -> assertEquals(
                expected.get(score.get("vendor")),
                (score.get("score") == null ? "" : score.get("score")) + "," + score.get("coverage")));
    }

    @Test
    void aPlaceShowsItsOwnFactsBesideTheBaselineAndLeavesTheScore() {
        compare("vendors", "meta", "region", "DE")
                .body(cell("opt_out_scope", "meta") + ".value", equalTo("partial"))
                .body(cell("opt_out_scope", "meta") + ".region", equalTo("EU_EEA"))
                .body(cell("opt_out_scope", "meta") + ".baseline.value", equalTo("third_party_only"))
                .body(cell("children", "meta") + ".region", equalTo("WORLDWIDE"))
                .body("scores[0].score", equalTo(36));
    }

    @Test
    void questionsAndAnswersComeInTheLanguageOfTheCallAndNotesInEnglish() {
        given().header("Accept-Language", "de")
                .queryParam("vendors", "meta,openai")
                .queryParam("region", "DE")
                .get("/comparison")
                .then()
                .statusCode(200)
                .body("rows[1].dimension.question", equalTo("Wie viel deckt das Opt-out ab?"))
                .body("scores[0].lines[1].name", equalTo("Umfang des Opt-outs"))
                .body(cell("opt_out_scope", "meta") + ".value", equalTo("partial"))
                .body(cell("opt_out_scope", "meta") + ".label", startsWith("Manche Arten von Inhalten"))
                .body(cell("opt_out_scope", "meta") + ".baseline.label", startsWith("Nur Daten von Außenstehenden"))
                .body(cell("effort_steps", "openai") + ".label", equalTo("Bis zu vier Schritte, oder keine nötig."))
                .body(
                        cell("private_messages", "openai") + ".label",
                        equalTo("Die Frage stellt sich bei diesem Dienst nicht."))
                .body(cell("default_setting", "meta") + ".note", startsWith("Content is used unless you act."))
                .body("scores[0].score", equalTo(36));
    }

    @Test
    void onlyTheDimensionsAskedForAreShownAndTheScoreStaysWhole() {
        compare("vendors", "meta", "dimensions", "retention,children")
                .body("rows.dimension.id", contains("retention", "children"))
                .body("scores[0].score", equalTo(36));
    }

    @Test
    void aScoreSaysLineByLineHowItComesAbout() {
        JsonPath score = compare("vendors", "openai").extract().jsonPath();

        List<Map<String, Integer>> lines = score.getList("scores[0].lines");
        assertEquals(14, lines.size());
        int reached = lines.stream().mapToInt(line -> line.get("reached")).sum();
        int most = lines.stream().mapToInt(line -> line.get("most")).sum();
        assertEquals(score.getInt("scores[0].score"), Math.round(100.0 * reached / most));
        compare("vendors", "openai")
                .body("scores[0].lines.find { it.dimension == 'private_messages' }.points", nullValue())
                .body("scores[0].lines.find { it.dimension == 'private_messages' }.most", equalTo(0))
                .body("scores[0].lines.find { it.dimension == 'opt_out_scope' }.reached", equalTo(12));
    }

    @Test
    void ownWeightsCountInTheScoreAndNowhereElse() {
        String only = "default_setting:0,past_data:0,non_user_objection:0,effort_steps:0,response_commitment:0,"
                + "regional_equality:0,source_transparency:0,private_messages:0,children:0,third_party_data_opt_out:0,"
                + "retention:0,change_notification:0,opt_out_scope:1,evidence_burden:1";

        compare("vendors", "meta,openai", "weights", only)
                .body("scores.score", contains(25, 100))
                .body("scores[0].lines.find { it.dimension == 'children' }.weight", equalTo(0))
                .body("rows.find { it.dimension.id == 'children' }.dimension.weight", equalTo(1));
    }

    @Test
    void weightsOfWhichNoneCountsAreRefused() {
        String none = given().get("/dimensions").jsonPath().getList("id", String.class).stream()
                .map(id -> id + ":0")
                .collect(Collectors.joining(","));

        given().queryParam("vendors", "meta")
                .queryParam("weights", none)
                .get("/comparison")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("above 0"));
    }

    @Test
    void aQuotedFactWhoseDocumentIsNotHereIsNoMoreThanAParaphrase() {
        compare("vendors", "deepseek")
                .body(cell("retention", "deepseek") + ".quotation", containsString("for as long as necessary"))
                .body(cell("retention", "deepseek") + ".quoted.document", equalTo("DeepSeek/Privacy Policy"))
                .body(cell("retention", "deepseek") + ".quoted.stillOn", nullValue())
                .body(cell("retention", "deepseek") + ".status", equalTo("PARAPHRASE"));
    }

    @Test
    void beforeAFactsFirstDayTheAnswerIsUnknown() {
        compare("vendors", "meta", "asOf", "2020-01-01")
                .body("rows.cells.flatten().status", everyItem(equalTo("UNKNOWN")))
                .body("rows.cells.flatten().value", everyItem(equalTo("unknown")))
                .body("scores[0].score", nullValue())
                .body("scores[0].coverage", equalTo(0));
    }

    @Test
    void beforeWeKnewAFactTheAnswerIsUnknown() {
        compare("vendors", "meta", "knownAsOf", "2026-11-22")
                .body("rows.cells.flatten().status", everyItem(equalTo("UNKNOWN")));
    }

    @Test
    void everyFactShowsItsSource() {
        compare("vendors", "meta,zoom,tiktok,cloudflare")
                .body("rows.cells.flatten().source.title", not(hasItem(nullValue())))
                .body("rows.cells.flatten().source.kind", hasItem("founding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vendors=meta,nobody                    | vendors    | nobody",
                "vendors=                               | vendors    | at least one",
                "vendors=Meta'--                        | vendors    | small letters",
                "vendors=meta&dimensions=colour         | dimensions | colour",
                "vendors=meta&region=Germany            | region     | ISO 3166",
                "vendors=meta&asOf=yesterday            | asOf       | 2026-11-23",
                "vendors=meta&weights=colour:2          | weights    | colour",
                "vendors=meta&weights=children:11       | weights    | from 0 to 10",
                "vendors=meta&weights=children          | weights    | default_setting:4",
                "vendors=meta&knownAsOf=+99999-01-01    | knownAsOf  | a day"
            })
    void badInputIsRefusedByFieldWithAWayToMendIt(String query, String field, String words) {
        given().get("/comparison?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(words));
    }

    @Test
    void tooManyVendorsAreRefused() {
        String vendors = IntStream.range(0, 101).mapToObj(i -> "vendor-" + i).collect(Collectors.joining(","));

        given().queryParam("vendors", vendors)
                .get("/comparison")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("100"));
    }

    private static ValidatableResponse compare(String... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/comparison").then().statusCode(200);
    }

    private static String cell(String dimension, String vendor) {
        return "rows.find { it.dimension.id == '" + dimension + "' }.cells.find { it.vendor == '" + vendor + "' }";
    }
}
