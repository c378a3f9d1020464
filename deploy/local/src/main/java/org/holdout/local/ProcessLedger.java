package org.holdout.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdout.embedded.ProcessId;

/** Which processes this home's run has started, on disk, so that the next run finds them after a {@code kill -9}. */
final class ProcessLedger {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One process.
     *
     * @param startedMillis its start as the kernel tells it, since 1970 in milliseconds
     */
    record Entry(String part, long pid, long startedMillis) {
        static Entry of(String part, ProcessHandle process) {
            var id = ProcessId.of(process);
            return new Entry(part, id.pid(), id.startedMillis());
        }

        /** The process, if it is still that one. */
        Optional<ProcessHandle> alive() {
            return new ProcessId(pid, startedMillis).alive();
        }
    }

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    ProcessLedger(Path file) {
        this.file = file;
        entries.addAll(read(file));
    }

    private static List<Entry> read(Path file) {
        try {
            return Files.exists(file) ? Arrays.asList(JSON.readValue(file.toFile(), Entry[].class)) : List.of();
        } catch (JacksonException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down a process; a part's earlier one is forgotten. */
    synchronized void add(String part, ProcessHandle process) {
        entries.removeIf(entry -> entry.part().equals(part));
        entries.add(Entry.of(part, process));
        write();
    }

    synchronized void remove(String part) {
        entries.removeIf(entry -> entry.part().equals(part));
        write();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void write() {
        try {
            Secrets.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
