package org.holdout.comparison.fact;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentFiles;
import org.holdout.events.FactRevised;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactLoaderIT {

    @Inject
    ContentFiles files;

    @Inject
    FactLoader loader;

    @Inject
    TestDatabase database;

    @Inject
    TestClock clock;

    @TestHTTPResource(value = "/health/ready", management = true)
    URL health;

    @AfterEach
    void itIsNowAgain() {
        clock.reset();
    }

    @Test
    void aFileIsLoadedOncePerContent() throws IOException {
        assertFalse(load("qwen", file("qwen")));
        assertEquals(0, database.count("fact", "vendor = 'qwen' AND recorded_to IS NOT NULL"));
    }

    @Test
    void nothingIsAnnouncedWhenAVendorIsFirstLoaded() {
        assertEquals(0, database.count("outbox", "aggregateid = 'zoom'"));
    }

    @Test
    void aChangedFileStandsBesideWhatWasKnownAndIsAnnounced() throws IOException {
        // Given
        clock.set(LocalDate.parse("2026-12-01"));
        String changed = file("grok").replace("value: short_fixed", "value: indefinite");
        long before = database.count("fact", "vendor = 'grok'");

        // When
        assertTrue(load("grok", changed));

        // Then
        assertEquals(before + 1, database.count("fact", "vendor = 'grok'"));
        assertEquals("short_fixed", retention("2026-11-30"));
        assertEquals("indefinite", retention("2026-12-01"));
        HeardEvents.await(Topics.POLICIES, new FactRevised("grok", "retention", "WORLDWIDE"));
    }

    @Test
    void aWrongFileChangesNothingAndIsNamedWithItsField() throws IOException {
        String wrong = file("poe").replace("value: mixed", "value: sometimes");
        long before = database.count("fact", "vendor = 'poe'");

        ContentException error = assertThrows(ContentException.class, () -> load("poe", wrong));

        assertEquals("facts/poe.yaml, facts[0].value: sometimes is no value of default_setting", error.getMessage());
        assertEquals(before, database.count("fact", "vendor = 'poe'"));
    }

    @Test
    void aLaterFileIsKnownFromTheDayItIsReadWhateverDayItSays() throws IOException {
        // Given
        clock.set(LocalDate.parse("2026-12-05"));
        String dated = file("slack")
                .replace("recordedOn: '2026-11-23'", "recordedOn: '2026-11-24'")
                .replace("value: confirmation_promised", "value: statutory_only");

        // When
        assertTrue(load("slack", dated));

        // Then
        assertEquals(
                1,
                database.count(
                        "fact", "vendor = 'slack' AND value = 'statutory_only' AND recorded_from = '2026-12-05'"));
        assertEquals(1, database.count("fact", "vendor = 'slack' AND recorded_to = '2026-12-05'"));
    }

    @Test
    void completeContentIsReadyAndSaysSo() {
        given().get(health)
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'content' }.data.state", equalTo("complete"));
    }

    private boolean load(String vendor, String content) {
        String name = "facts/" + vendor + ".yaml";
        return files.loadOnce(name, content.getBytes(UTF_8), bytes -> loader.load(name, vendor, bytes));
    }

    private static String file(String vendor) throws IOException {
        return Files.readString(Path.of("src/main/resources/content/facts/" + vendor + ".yaml"));
    }

    private static String retention(String knownAsOf) {
        return given().queryParam("vendors", "grok")
                .queryParam("dimensions", "retention")
                .queryParam("knownAsOf", knownAsOf)
                .get("/comparison")
                .jsonPath()
                .getString("rows[0].cells[0].value");
    }
}
