package org.holdout.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private final String part = "test" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aFolderOfALivingProcessIsNoOrphan() {
        Path mine = Folders.temporary(part);

        assertFalse(Folders.orphans(part).contains(mine));
        Folders.delete(mine);
    }

    @Test
    void aFolderOfAProcessThatEndedIsAnOrphan() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path left = Files.createTempDirectory("holdout-" + part + "-" + ended.pid() + "-");

        assertTrue(Folders.orphans(part).contains(left));
        Folders.delete(left);
    }

    @Test
    void deletingTakesEverythingInsideAndMindsNoFolderThatIsGone() throws IOException {
        Path folder = Folders.temporary(part);
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c"), "x");

        Folders.delete(folder);
        Folders.delete(folder);

        assertFalse(Files.exists(folder));
    }
}
