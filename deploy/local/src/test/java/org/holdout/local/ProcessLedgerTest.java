package org.holdout.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLedgerTest {
    @TempDir
    Path folder;

    @Test
    void aProcessOfAnEarlierRunIsFoundAndEnded() throws Exception {
        Process sleeping = new ProcessBuilder("sleep", "60").start();
        new ProcessLedger(file()).add("sleeper", sleeping.toHandle());

        new Leftovers(folder, new Home(folder), new ProcessLedger(file()))
                .stop(new PrintStream(OutputStream.nullOutputStream()));

        assertTrue(sleeping.waitFor(Duration.ofSeconds(10)));
        assertEquals(0, new ProcessLedger(file()).entries().size());
    }

    @Test
    void anotherProcessWithTheSamePidIsLeftAlone() {
        ProcessHandle us = ProcessHandle.current();
        long longAgo = us.info().startInstant().orElseThrow().minusSeconds(60).toEpochMilli();

        var entry = new ProcessLedger.Entry("other", us.pid(), longAgo);

        assertTrue(entry.alive().isEmpty());
    }

    @Test
    void aPartHasOneProcess() {
        var ledger = new ProcessLedger(file());

        ledger.add("part", ProcessHandle.current());
        ledger.add("part", ProcessHandle.current());

        assertEquals(1, new ProcessLedger(file()).entries().size());
    }

    @Test
    void aTornFileCountsAsEmpty() throws IOException {
        Files.writeString(file(), "[{\"part\":");

        assertTrue(new ProcessLedger(file()).entries().isEmpty());
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        new ProcessLedger(file()).add("part", ProcessHandle.current());

        assertFalse(Files.getPosixFilePermissions(file()).toString().contains("OTHERS"));
    }

    private Path file() {
        return folder.resolve("processes.json");
    }
}
