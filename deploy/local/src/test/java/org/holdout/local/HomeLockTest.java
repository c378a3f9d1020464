package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.holdout.embedded.ProcessId;
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
            lock.sayWho(ProcessHandle.current(), "http://localhost:8080");
        }

        assertTrue(HomeLock.holder(home).isEmpty());
        assertEquals(
                new HomeLock.Holder(ProcessHandle.current().pid(), "http://localhost:8080"),
                HomeLock.said(Files.readString(home.lock())));
    }

    @Test
    void whatAnEarlierRunSaidNamesNobodyWhoHasItsPidNow() {
        ProcessId another = ProcessId.of(ProcessHandle.current());
        long before = another.startedMillis() - Duration.ofHours(1).toMillis();

        assertFalse(HomeLock.said(another.pid() + " " + before + " http://localhost:8080\n")
                .hasSaidWho());
    }

    @Test
    void whoHasNotSaidItsPidIsNoPid() {
        assertFalse(HomeLock.Holder.NOT_SAID.hasSaidWho());
        assertFalse(HomeLock.Holder.NOT_SAID.who().contains("pid"));
        assertEquals("pid 7", new HomeLock.Holder(7, "http://localhost:8080").who());
    }
}
