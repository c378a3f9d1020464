package org.holdout.comparison.tie;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.Tokens;
import org.holdout.comparison.editing.Editing;
import org.holdout.comparison.policy.SmallArchive;
import org.holdout.comparison.policy.TestImport;
import org.holdout.events.FactDoubted;
import org.holdout.events.FactRevised;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TiesIT {

    private static final String VENDOR = "perplexity";
    private static final String QUOTED = "We keep your chats for as long as necessary.";
    private static final String FIRST = "# Policy\n\nWe like you.\n\n" + QUOTED + "\n\nWe never sell them.\n";
    private static final String MOVED =
            "# Policy\n\nWe never sell them.\n\n## Keeping\n\nWe keep **your chats** for as long as necessary.\n";
    private static final String CHANGED = FIRST.replace("for as long as necessary", "for 30 days");
    private static final String GONE = FIRST.replace(QUOTED + "\n\n", "");

    @TempDir
    Path folder;

    @Inject
    TestImport imports;

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    private SmallArchive archive;
    private String document;

    @BeforeEach
    void aFactQuotesTheFirstVersion() {
        clock.set(LocalDate.parse("2026-12-01"));
        String name = "tie" + UUID.randomUUID();
        document = "Perplexity/" + name;
        archive = new SmallArchive(folder.resolve(name + "-versions"));
        archive.first(document, FIRST, "2026-02-01T08:00:00Z");
        imports.run(archive.folder());
        Map<String, Object> statement = Editing.statement("as_long_as_needed", revision());
        statement.put("quotation", Editing.quotation(document, version(1), QUOTED));
        Editing.send("ed", VENDOR, "retention", "revisions", statement).statusCode(200);
    }

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
        archive.close();
    }

    @Test
    void aQuotedFactIsTiedToTheVersionItWasReadIn() {
        cell().body("status", equalTo("TIED"))
                .body("quotation", equalTo(QUOTED))
                .body("quoted.document", equalTo(document))
                .body("quoted.stillOn", equalTo("2026-02-01"))
                .body("doubt", nullValue());
        assertEquals(
                1,
                database.count(
                        "fact_tie",
                        "document_id = '" + document
                                + "' AND start_at = 20 AND end_at = 64 AND prefix = 'Policy We like you.' AND suffix ="
                                + " 'We never sell them.'"));
    }

    @Test
    void aCellMovesAlongWithItsWordsWhereverTheyStand() {
        archive.changed(document, MOVED, "2026-03-01T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("TIED")).body("quoted.stillOn", equalTo("2026-03-01"));
    }

    @Test
    void changedWordsPutTheCellInDoubtWithTheDifferenceAndTellSo() {
        archive.changed(document, CHANGED, "2026-03-01T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("IN_DOUBT"))
                .body("doubt.since", equalTo("2026-03-01"))
                .body("doubt.version", equalTo(version(2)))
                .body("doubt.before.text.join('')", equalTo(QUOTED))
                .body("doubt.after.text.join('')", equalTo("We keep your chats for 30 days."))
                .body("doubt.after.findAll { it.changed }.text.join('')", equalTo("30 days."));
        HeardEvents.await(Topics.POLICIES, new FactDoubted(VENDOR, "retention", "WORLDWIDE"));
        queue().body(
                        "find { it.vendor == 'perplexity' && it.dimension == 'retention' }.cause",
                        equalTo("QUOTATION_CHANGED"));
    }

    @Test
    void wordsThatAreGonePutTheCellInDoubtToo() {
        archive.changed(document, GONE, "2026-03-01T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("IN_DOUBT")).body("doubt.after", equalTo(List.of()));
        queue().body(
                        "find { it.vendor == 'perplexity' && it.dimension == 'retention' }.cause",
                        equalTo("QUOTATION_GONE"));
    }

    @Test
    void wordsThatComeBackEndTheDoubt() {
        archive.changed(document, CHANGED, "2026-03-01T08:00:00Z").changed(document, FIRST, "2026-03-02T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("TIED")).body("quoted.stillOn", equalTo("2026-03-02"));
        HeardEvents.await(Topics.POLICIES, new FactRevised(VENDOR, "retention", "WORLDWIDE"));
    }

    @Test
    void theArchivesOwnUpgradeDoubtsNothingAndWaitsForAnEditor() {
        archive.technical(document, GONE, "2026-03-01T08:00:00Z")
                .changed(document, GONE + "\nWe like cats.\n", "2026-03-02T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("PARAPHRASE")).body("doubt", nullValue());
        queue().body("find { it.vendor == 'perplexity' && it.dimension == 'retention' }.cause", equalTo("NOT_SEEN"));
    }

    @Test
    void aDocumentThatWentDoubtsNothingAndWaitsForAnEditorUntilItIsBack() {
        archive.removed(document, "2026-03-01T08:00:00Z");
        imports.run(archive.folder());
        cell().body("status", equalTo("PARAPHRASE")).body("doubt", nullValue());
        queue().body("find { it.vendor == 'perplexity' && it.dimension == 'retention' }.cause", equalTo("NOT_SEEN"));

        archive.first(document, FIRST, "2026-03-02T08:00:00Z");
        imports.run(archive.folder());

        cell().body("status", equalTo("TIED")).body("quoted.stillOn", equalTo("2026-02-01"));
    }

    @Test
    void aPageThatCouldNotBeShownDoubtsNothing() {
        archive.changed(document, "This page isn't available at the moment.\n", "2026-03-01T08:00:00Z")
                .changed(document, FIRST, "2026-03-02T08:00:00Z");

        imports.run(archive.folder());

        cell().body("status", equalTo("TIED")).body("quoted.stillOn", equalTo("2026-03-02"));
        assertEquals(0, database.count("fact_doubt", "document_id = '" + document + "'"));
    }

    @Test
    void anUnfinishedImportDoubtsNothing() {
        archive.changed(document, CHANGED, "2026-03-01T08:00:00Z");
        imports.run(archive.folder());
        database.execute(
                "UPDATE policy_version SET pending = true WHERE number = 2 AND document_id = '" + document + "'");
        database.execute("DELETE FROM fact_doubt WHERE document_id = '" + document + "'");
        database.execute("UPDATE fact_tie SET seen = 1 WHERE document_id = '" + document + "'");

        Map<String, Object> again = Editing.statement("as_long_as_needed", revision());
        again.put("quotation", Editing.quotation(document, version(1), "your chats for as long as necessary"));
        Editing.send("ed", VENDOR, "retention", "revisions", again).statusCode(200);

        cell().body("status", equalTo("TIED"));
    }

    @Test
    void confirmingWithTheNewWordsEndsTheDoubtAndThePastStaysAsItWas() {
        // Given
        archive.changed(document, CHANGED, "2026-03-01T08:00:00Z");
        imports.run(archive.folder());
        clock.set(LocalDate.parse("2026-12-03"));

        // When
        Editing.send(
                        "eve",
                        VENDOR,
                        "retention",
                        "confirmations",
                        Map.of(
                                "baseRevision",
                                revision(),
                                "reason",
                                "It is still a period.",
                                "quotation",
                                Editing.quotation(document, version(2), "We keep your chats for 30 days.")))
                .statusCode(200);

        // Then
        cell().body("status", equalTo("TIED")).body("quotation", equalTo("We keep your chats for 30 days."));
        cell("knownAsOf", "2026-12-02").body("status", equalTo("IN_DOUBT"));
        cell("knownAsOf", "2026-12-02", "asOf", "2026-02-15").body("status", equalTo("TIED"));
    }

    private ValidatableResponse cell(String... query) {
        var request = given().queryParam("vendors", VENDOR).queryParam("dimensions", "retention");
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/comparison").then().statusCode(200).rootPath("rows[0].cells[0]");
    }

    private static ValidatableResponse queue() {
        return given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .queryParam("first", 100)
                .get("/facts/queue")
                .then()
                .statusCode(200)
                .rootPath("items");
    }

    private static int revision() {
        return Editing.cell(VENDOR, "retention").getInt("revision");
    }

    private String version(int number) {
        return given().auth()
                .oauth2(Tokens.of("ed", "editor"))
                .queryParam("document", document)
                .get("/facts/policy-text")
                .jsonPath()
                .getList("versions.version", String.class)
                .reversed()
                .get(number - 1);
    }
}
