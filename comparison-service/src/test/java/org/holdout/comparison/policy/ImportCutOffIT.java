package org.holdout.comparison.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose service went away. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportCutOffIT {

    @TempDir
    Path folder;

    @Inject
    PolicyHistory history;

    @Inject
    Shelf shelf;

    @Inject
    TestClock clock;

    private SmallArchive archive;
    private String name;

    @BeforeEach
    void writeASmallArchive() {
        name = "cut" + UUID.randomUUID();
        archive = new SmallArchive(folder.resolve(name));
        archive.first("ChatGPT/" + name, "We keep your chats.\n", "2026-01-10T08:00:00Z")
                .changed("ChatGPT/" + name, "We sell your chats.\n", "2026-01-11T08:00:00Z");
    }

    @AfterEach
    void close() {
        clock.reset();
        archive.close();
    }

    @Test
    void anImportThatNobodyGoesOnWithIsShownAsFailed() {
        shelf.begin(name, 2);
        assertEquals("RUNNING", progress().state());

        clock.set(LocalDate.now(ZoneOffset.UTC).plusDays(1));

        assertEquals("FAILED", progress().state());
        assertEquals(
                "It was cut off and has not moved since. Import it again to go on.",
                progress().problems().getLast());
    }

    private ImportView progress() {
        return history.imports().stream()
                .filter(found -> found.archive().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
