package org.holdout.comparison.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.holdout.comparison.QueryCount;
import org.holdout.comparison.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PolicyReadsIT {

    private static final int VERSIONS = 5;

    @TempDir
    Path folder;

    @Inject
    ArchiveImport archives;

    @Inject
    SessionFactory hibernate;

    private String document;
    /** Those that changed it, oldest first. */
    private final List<String> versions = new ArrayList<>();

    @BeforeEach
    void readASmallArchiveIn() {
        String name = "reads" + UUID.randomUUID();
        document = "Perplexity/" + name;
        try (SmallArchive archive = new SmallArchive(folder.resolve(name))) {
            archive.first(document, "We keep your chats.\n\nMore.\n\nAnd more.", "2026-03-01T08:00:00Z");
            for (int version = 2; version <= VERSIONS; version++) {
                archive.changed(
                        document,
                        "We keep your chats for " + version + " days.\n\nMore.\n\nAnd more.",
                        "2026-03-0" + version + "T08:00:00Z");
                versions.add(archive.head());
            }
            archives.run(archive.folder());
        }
    }

    @Test
    void changesComePageByPageNewestFirstAndNoneTwice() {
        List<String> whole =
                changes(Map.of("vendor", "perplexity", "first", 100)).extract().path("items.version");
        String cursor = changes(Map.of("vendor", "perplexity", "first", 2))
                .body("items.version", equalTo(whole.subList(0, 2)))
                .body("hasNextPage", is(true))
                .extract()
                .path("endCursor");

        changes(Map.of("vendor", "perplexity", "first", 100, "after", cursor))
                .body("items.version", equalTo(whole.subList(2, whole.size())))
                .body("hasNextPage", is(false));
    }

    @Test
    void aPageOfChangesIsOneQuery() {
        assertEquals(1, QueryCount.of(hibernate, () -> changes(Map.of("vendor", "perplexity", "first", 4))));
    }

    @Test
    void onlyMaterialChangesCanBeAskedFor() {
        changes(Map.of("vendor", "perplexity", "material", true)).body("items.material", everyItem(is(true)));
    }

    @Test
    void theDifferenceShowsTheChangedWordsAndCountsTheRest() {
        difference(versions.getLast())
                .body("version.number", equalTo(VERSIONS))
                .body("previous", notNullValue())
                .body("segments.kind", contains("REPLACED", "SAME", "UNCHANGED"))
                .body("segments[0].after.find { it.changed }.text", equalTo("5 "))
                .body("segments[2].sentences", equalTo(1));
    }

    @Test
    void aDifferenceIsThreeQueriesAndKnownWhenAskedAgain() {
        assertEquals(3, leastOfEach(), "for the first time");
        assertEquals(0, leastOfEach(), "again");
    }

    /** The least number of queries that a version's difference costs: what else looks into the database meanwhile only adds to it. */
    private long leastOfEach() {
        return versions.stream()
                .mapToLong(version -> {
                    hibernate.getStatistics().clear();
                    difference(version);
                    return hibernate.getStatistics().getPrepareStatementCount();
                })
                .min()
                .orElseThrow();
    }

    private ValidatableResponse difference(String version) {
        return given().queryParams(Map.of("document", document, "version", version))
                .get("/policies/difference")
                .then()
                .statusCode(200);
    }

    @Test
    void theDocumentsOfAVendorSayHowOftenTheyChanged() {
        given().queryParam("vendor", "perplexity")
                .get("/policies")
                .then()
                .statusCode(200)
                .body("document", hasItem(document))
                .body("find { it.document == '" + document + "' }.versions", equalTo(VERSIONS))
                .body("find { it.document == '" + document + "' }.gone", is(false));
    }

    @ParameterizedTest
    @CsvSource({
        "vendor, NO",
        "material, perhaps",
        "first, 0",
        "first, 101",
        "first, many",
        "after, nonsense",
        "after, MjAyNi0wMS0wMVQwMDowMDowMFoKT3BlbkFJAC9UZXJtcwox", // a name with a NUL
        "after, Kzk5OTk5OTk5OS0wMS0wMVQwMDowMDowMFoKT3BlbkFJL1Rlcm1zCjE", // the year 999999999
    })
    void whatCannotBeIsRefusedByName(String field, String value) {
        given().queryParam(field, value)
                .get("/policies/changes")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors.field", contains(field));
    }

    @Test
    void anUnknownVersionIsNotFound() {
        given().queryParams(Map.of("document", document, "version", "0".repeat(40)))
                .get("/policies/difference")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    private ValidatableResponse changes(Map<String, ?> query) {
        return given().queryParams(query)
                .get("/policies/changes")
                .then()
                .statusCode(200)
                .body("items.size()", lessThanOrEqualTo(100));
    }
}
