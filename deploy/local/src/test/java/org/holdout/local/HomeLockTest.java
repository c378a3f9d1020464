package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    Path folder;

    @Test
    void lookingLeavesTheLockFree() throws Exception {
        var home = new Home(folder);
        Files.createFile(home.lock());

        assertTrue(HomeLock.holder(home).isEmpty());
        try (var lock = HomeLock.takeSoon(home).orElseThrow()) {
            lock.sayWho(7, "http://localhost:8080");
        }

        assertTrue(HomeLock.holder(home).isEmpty());
        assertEquals("7 http://localhost:8080\n", Files.readString(home.lock()));
    }

    @Test
    void whoHasNotSaidItsPidIsNoPid() {
        assertFalse(HomeLock.Holder.NOT_SAID.hasSaidWho());
        assertFalse(HomeLock.Holder.NOT_SAID.who().contains("pid"));
        assertEquals("pid 7", new HomeLock.Holder(7, "http://localhost:8080").who());
    }
}
