package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    private static final String RECORD = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    @TempDir
    Path folder;

    @BeforeEach
    void build() throws IOException {
        Files.createDirectories(folder.resolve("built"));
        Files.writeString(folder.resolve("built/app.jar"), "first");
    }

    @Test
    void theFirstRunRecordsAndTheNextOneUsesIt() throws IOException {
        record();

        var second = cache(true);

        assertTrue(second.flags().getFirst().startsWith(USE));
        assertFalse(second.isBeingMade());
    }

    @Test
    void aRunThatWasKilledLeavesNoCache() throws IOException {
        var killed = cache(true);
        assertTrue(killed.flags().getFirst().startsWith(RECORD));

        killed.keep();

        assertTrue(cache(true).flags().getFirst().startsWith(RECORD));
    }

    @Test
    void aNewBuildIsRecordedAnewAndTheOldCacheGoes() throws IOException {
        record();
        Files.writeString(folder.resolve("built/app.jar"), "second build");

        record();

        try (var files = Files.list(folder.resolve("aot"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aTrialDoesNotRecord() throws IOException {
        assertEquals(List.of(), cache(false).flags());
    }

    private void record() throws IOException {
        var cache = cache(true);
        String flag = cache.flags().getFirst();
        Files.writeString(Path.of(flag.substring(RECORD.length())), "recorded");
        cache.keep();
    }

    private StartCache cache(boolean mayRecord) {
        return new StartCache("app", folder.resolve("built"), folder.resolve("aot"), mayRecord);
    }
}
