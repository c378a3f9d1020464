package org.holdout.comparison.editing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.Tokens;
import org.holdout.comparison.content.ContentFiles;
import org.holdout.comparison.fact.FactBook;
import org.holdout.comparison.fact.FactLoader;
import org.holdout.events.FactRevised;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactEditingIT {

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    @Inject
    ContentFiles files;

    @Inject
    FactLoader loader;

    @Inject
    FactBook book;

    @BeforeEach
    void itIsDecember() {
        clock.set(LocalDate.parse("2026-12-01"));
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void onlyEditorsSeeAndSayFacts() {
        given().get("/facts/queue").then().statusCode(401);
        given().auth().oauth2(Tokens.of("ana")).get("/facts/queue").then().statusCode(403);
        given().auth()
                .oauth2(Tokens.of("ana"))
                .contentType(ContentType.JSON)
                .body(Editing.statement("none", 1))
                .post("/facts/vendors/zoom/past_data/revisions")
                .then()
                .statusCode(403);
        given().get("/comparison?vendors=zoom").then().statusCode(200);
    }

    @Test
    void aRevisionStandsBesideWhatWasKnownAndSaysWhoAndWhy() {
        int seen = Editing.cell("notion", "retention").getInt("revision");
        String before = value("notion", "retention");

        Editing.send("ed", "notion", "retention", "revisions", Editing.statement("short_fixed", seen))
                .statusCode(200)
                .body("revision", equalTo(seen + 1))
                .body("edited", equalTo(true))
                .body("cell.value", equalTo("short_fixed"))
                .body("history[0].author", equalTo("ed"))
                .body("history[0].reason", equalTo("Read again."))
                .body("history[0].recordedFrom", equalTo("2026-12-01"))
                .body("history.recordedTo", hasItem("2026-12-01"));

        assertEquals(before, value("notion", "retention", "knownAsOf", "2026-11-30"));
        assertEquals("short_fixed", value("notion", "retention", "knownAsOf", "2026-12-01"));
        HeardEvents.await(Topics.POLICIES, new FactRevised("notion", "retention", "WORLDWIDE"));
    }

    @Test
    void aRevisionOfWhatWasSaidAnewMeanwhileIsStaleAndTheSameSentAgainIsNot() {
        int seen = Editing.cell("figma", "retention").getInt("revision");
        Map<String, Object> said = Editing.statement("indefinite", seen);
        Editing.send("ed", "figma", "retention", "revisions", said).statusCode(200);

        Editing.send("eve", "figma", "retention", "revisions", Editing.statement("short_fixed", seen))
                .statusCode(409)
                .body("code", equalTo("STALE_VERSION"));
        Editing.send("ed", "figma", "retention", "revisions", said)
                .statusCode(200)
                .body("revision", equalTo(seen + 1));

        assertEquals(1, database.count("fact", "vendor = 'figma' AND dimension = 'retention' AND author = 'ed'"));
    }

    @Test
    void ofTwoEditorsAtTheSameMomentOneIsToldThatTheirsIsStale() throws Exception {
        int seen = Editing.cell("wordpress-com", "retention").getInt("revision");
        List<Future<Integer>> answers = new ArrayList<>();

        try (ExecutorService editors = Executors.newVirtualThreadPerTaskExecutor()) {
            QuarkusTransaction.requiringNew().run(() -> {
                book.lock();
                answers.add(editors.submit(() -> answer("ed", Editing.statement("indefinite", seen))));
                answers.add(editors.submit(() -> answer("eve", Editing.statement("short_fixed", seen))));
                await().until(() -> database.count("pg_locks", "locktype = 'advisory' AND NOT granted") == 2);
            });
        }

        assertEquals(
                List.of(200, 409),
                Stream.of(answers.getFirst().get(), answers.getLast().get())
                        .sorted()
                        .toList());
        assertEquals(seen + 1, Editing.cell("wordpress-com", "retention").getInt("revision"));
        assertEquals(
                1,
                database.count(
                        "fact", "vendor = 'wordpress-com' AND dimension = 'retention' AND author IN ('ed', 'eve')"),
                "nobody's statement went unseen");
    }

    private static int answer(String name, Map<String, Object> statement) {
        return Editing.send(name, "wordpress-com", "retention", "revisions", statement)
                .extract()
                .statusCode();
    }

    @Test
    void everyWrongFieldIsNamed() {
        Map<String, Object> wrong = Editing.statement("sometimes", 1);
        wrong.put("sourceUrl", "http://example.org");
        wrong.put("sourceDate", "yesterday");
        wrong.put("reason", "x");
        wrong.put("verification", "SURELY");
        wrong.put("note", "a\u0000b");
        wrong.remove("validFrom");

        Editing.send("ed", "figma", "past_data", "revisions", wrong)
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body(
                        "errors.field",
                        hasItems("value", "sourceUrl", "sourceDate", "reason", "verification", "note", "validFrom"));
    }

    @Test
    void aQuotationOfAVersionThatIsNotHereIsRefused() {
        Map<String, Object> wrong = Editing.statement("future_only", 1);
        wrong.put("quotation", Editing.quotation("Nobody/Privacy Policy", "abc", "We keep it."));

        Editing.send("ed", "figma", "past_data", "revisions", wrong)
                .statusCode(400)
                .body("errors.field", contains("version"));
    }

    @Test
    void aRegionsOwnFactIsRecordedBesideTheBaseline() {
        Map<String, Object> regional = Editing.statement("short_fixed", 0);
        regional.put("region", "JP");

        Editing.send("ed", "canva-is-nobody", "retention", "revisions", regional)
                .statusCode(404);
        Editing.send("ed", "dropbox", "retention", "revisions", regional)
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("region", equalTo("JP"));

        JsonPath matrix = given().get("/comparison?vendors=dropbox&dimensions=retention&region=JP")
                .jsonPath();
        assertEquals("short_fixed", matrix.getString("rows[0].cells[0].value"));
        assertEquals("JP", matrix.getString("rows[0].cells[0].region"));
    }

    @Test
    void aFileThatSaysWhatItSaidBeforeLeavesTheEditorsStatement() throws IOException {
        edit("pinterest", "short_fixed");

        load("pinterest", file("pinterest") + "# read again\n");

        assertEquals("short_fixed", value("pinterest", "retention"));
        assertEquals(0, conflicts("pinterest"));
    }

    @Test
    void aFileThatAgreesTakesTheCellBack() throws IOException {
        String said = value("evernote", "retention");
        edit("evernote", "short_fixed");
        JsonPath shown = Editing.cell("evernote", "retention");

        load("evernote", retention(file("evernote"), said, shown));

        assertFalse(Editing.cell("evernote", "retention").getBoolean("edited"));
        assertEquals(0, conflicts("evernote"));
    }

    @Test
    void aFileThatSaysSomethingElseIsAConflictAndNothingIsLost() throws IOException {
        String said = value("snapchat", "retention");
        edit("snapchat", "short_fixed");

        load("snapchat", file("snapchat").replace("value: " + said, "value: indefinite"));

        assertEquals("short_fixed", value("snapchat", "retention"));
        assertEquals("indefinite", Editing.cell("snapchat", "retention").getString("conflict.said.value"));
        assertTrue(given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .get("/facts/queue?first=100")
                .jsonPath()
                .getList("items.findAll { it.cause == 'CONFLICT' }.vendor")
                .contains("snapchat"));
        int revision = Editing.cell("snapchat", "retention").getInt("revision");
        Editing.send("eve", "snapchat", "retention", "conflict", Map.of("baseRevision", revision, "take", "FILE"))
                .statusCode(200)
                .body("edited", equalTo(false))
                .body("conflict", nullValue())
                .body("cell.value", equalTo("indefinite"));
        assertEquals(1, database.count("fact_conflict", "vendor = 'snapchat' AND settlement = 'TAKEN'"));
    }

    @Test
    void theEditorsSideCanBeKept() throws IOException {
        String said = value("quora", "retention");
        edit("quora", "short_fixed");
        load("quora", file("quora").replace("value: " + said, "value: fixed_multi_year"));
        int revision = Editing.cell("quora", "retention").getInt("revision");

        Editing.send("eve", "quora", "retention", "conflict", Map.of("baseRevision", revision, "take", "EDITOR"))
                .statusCode(200)
                .body("conflict", nullValue())
                .body("cell.value", equalTo("short_fixed"));
        Editing.send("eve", "quora", "retention", "conflict", Map.of("baseRevision", revision, "take", "EDITOR"))
                .statusCode(404);
    }

    private static void edit(String vendor, String value) {
        int seen = Editing.cell(vendor, "retention").getInt("revision");
        Editing.send("ed", vendor, "retention", "revisions", Editing.statement(value, seen))
                .statusCode(200);
    }

    private long conflicts(String vendor) {
        return database.count("fact_conflict", "settled_on IS NULL AND vendor = '" + vendor + "'");
    }

    /** The file with the editor's statement in place of its own. */
    private static String retention(String file, String said, JsonPath shown) {
        int from = file.indexOf("- dimension: retention");
        int to = file.indexOf("- dimension:", from + 1);
        String entry = """
                - dimension: retention
                  value: %s
                  source: editor
                  validFrom: '%s'
                """.formatted(shown.getString("cell.value"), shown.getString("cell.validFrom"));
        String source = """
                sources:
                  editor:
                    title: Policy
                    kind: stored_page
                    url: https://example.org/policy
                    date: 2026-02
                """;
        assertTrue(file.contains(said));
        return (file.substring(0, from) + entry + (to < 0 ? "" : file.substring(to))).replace("sources:\n", source);
    }

    private void load(String vendor, String content) {
        String name = "facts/" + vendor + ".yaml";
        assertTrue(files.loadOnce(name, content.getBytes(UTF_8), bytes -> loader.load(name, vendor, bytes)));
    }

    private static String file(String vendor) throws IOException {
        return Files.readString(Path.of("src/main/resources/content/facts/" + vendor + ".yaml"));
    }

    private static String value(String vendor, String dimension, String... query) {
        var request = given().queryParam("vendors", vendor).queryParam("dimensions", dimension);
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/comparison").jsonPath().getString("rows[0].cells[0].value");
    }
}
