package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import on a machine so slow that each capture takes longer than a transaction may. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SlowImportIT {

    private static final String DAY = "2026-01-10T08:00:00Z";

    @TempDir
    Path folder;

    @Inject
    ArchiveImport archives;

    @Inject
    PolicyHistory history;

    @Inject
    Shelf shelf;

    @Inject
    FailedImport failed;

    @Inject
    PolicyConfig config;

    @Inject
    TestClock clock;

    private final List<Integer> imported = new ArrayList<>();

    private SmallArchive archive;
    private String name;
    private LocalDate today;

    /** Two documents in one commit, then a change of the first. */
    @BeforeEach
    void writeAnArchive() throws IOException {
        today = LocalDate.now(ZoneOffset.UTC);
        clock.set(today);
        name = "slow" + UUID.randomUUID();
        archive = new SmallArchive(folder.resolve(name));
        Files.createDirectories(archive.folder().resolve("ChatGPT"));
        Files.write(archive.folder().resolve(second() + Capture.ENDING), "We share your chats.\n".getBytes(UTF_8));
        archive.first(first(), "We keep your chats.\n", DAY)
                .changed(first(), "We sell your chats.\n", "2026-01-11T08:00:00Z");
    }

    @AfterEach
    void close() {
        clock.reset();
        archive.close();
    }

    @Test
    void eachTransactionKeepsWhatWasReadInItsTime() {
        new ArchiveImport(slow(Integer.MAX_VALUE), failed, config).run(archive.folder());

        assertEquals(List.of(0, 1, 2), imported, "half a commit, the rest of it, the other commit");
        assertEquals("COMPLETE", progress().state());
        assertEquals(2, versions(first()));
        assertEquals(1, versions(second()));
    }

    @Test
    void aCommitThatWasCutOffInItsMidstIsGoneOnWithAndNothingIsKeptTwice() {
        ArchiveImport cutOff = new ArchiveImport(slow(1), failed, config);
        assertThrows(IllegalStateException.class, () -> cutOff.run(archive.folder()));
        assertEquals(0, versions(first()) + versions(second()), "half a commit is not shown");

        archives.run(archive.folder());

        assertEquals("COMPLETE", progress().state());
        assertEquals(2, progress().total());
        assertEquals(2, versions(first()));
        assertEquals(1, versions(second()));
    }

    /** Each capture that is read takes a day; after so many transactions the machine goes down. */
    private Shelf slow(int transactions) {
        return new Shelf(null, null, null, null, null) {
            @Override
            Optional<String> head(String archive) {
                return shelf.head(archive);
            }

            @Override
            void begin(String archive, int commits) {
                shelf.begin(archive, commits);
            }

            @Override
            List<CapturedCommit> put(String archive, List<CapturedCommit> commits, Optional<String> expected) {
                if (imported.size() == transactions) {
                    throw new IllegalStateException("the machine goes down");
                }
                List<CapturedCommit> left = shelf.put(
                        archive, commits.stream().map(SlowImportIT.this::slowly).toList(), expected);
                imported.add(progress().imported());
                return left;
            }

            @Override
            void publish(String archive, List<String> problems) {
                shelf.publish(archive, problems);
            }
        };
    }

    private CapturedCommit slowly(CapturedCommit commit) {
        List<Capture> captures = commit.captures();
        return new CapturedCommit(commit.id(), new AbstractList<>() {
            @Override
            public Capture get(int index) {
                today = today.plusDays(1);
                clock.set(today);
                return captures.get(index);
            }

            @Override
            public int size() {
                return captures.size();
            }
        });
    }

    private String first() {
        return "ChatGPT/" + name;
    }

    private String second() {
        return "ChatGPT/other " + name;
    }

    private long versions(String document) {
        return history.documents("openai").stream()
                .filter(found -> found.document().equals(document))
                .mapToLong(DocumentView::versions)
                .sum();
    }

    private ImportView progress() {
        return history.imports().stream()
                .filter(found -> found.archive().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
