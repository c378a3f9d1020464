package org.holdout.comparison.policy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestClock;
import org.holdout.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import whose database went away, or whose service did. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ImportCutOffIT {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Instant FIRST = Instant.parse("2026-01-10T08:00:00Z");

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
    AgroalDataSource connections;

    @Inject
    TestClock clock;

    EmbeddedPostgres postgres;

    private SmallArchive archive;
    private String name;
    private String document;
    private int commits;

    @BeforeEach
    void writeAnArchiveOfTwoBatches() {
        clock.set(LocalDate.now(ZoneOffset.UTC));
        name = "cut" + UUID.randomUUID();
        document = "ChatGPT/" + name;
        commits = config.batch() + 2;
        archive = new SmallArchive(folder.resolve(name)).first(document, text(0), FIRST.toString());
        for (int day = 1; day < commits; day++) {
            archive.changed(
                    document, text(day), FIRST.plus(Duration.ofDays(day)).toString());
        }
    }

    private static String text(int day) {
        return "We keep your chats for " + day + " days.\n";
    }

    @AfterEach
    void close() {
        clock.reset();
        archive.close();
    }

    @Test
    void anImportWhoseDatabaseDiesAmidABatchEndsAsFailedOnceItIsBackAndShowsNothingOfIt() {
        CompletableFuture<Void> died = new CompletableFuture<>();
        ArchiveImport cutOff = new ArchiveImport(shelfThatLosesItsDatabase(died), failed, config);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> cutOff.run(archive.folder()));
        died.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();

        startTheDatabaseAgain();

        CompletionException end = assertThrows(
                CompletionException.class,
                () -> running.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join());
        assertInstanceOf(RuntimeException.class, end.getCause());
        assertEquals("FAILED", progress().state());
        assertEquals(config.batch(), progress().imported(), "the first batch is kept, the second is not");
        assertEquals(
                List.of("It was interrupted by a failure of this service. Import it again to go on."),
                progress().problems());
        assertEquals(0, shown());
    }

    @Test
    void theNextImportGoesOnAfterTheLastWholeBatchAndShowsAll() {
        CompletableFuture<Void> died = new CompletableFuture<>();
        ArchiveImport cutOff = new ArchiveImport(shelfThatLosesItsDatabase(died), failed, config);
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> cutOff.tryRun(archive.folder()));
        died.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();
        startTheDatabaseAgain();
        running.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join();

        archives.run(archive.folder());

        assertEquals("COMPLETE", progress().state());
        assertEquals(commits - config.batch(), progress().total());
        assertEquals(commits, shown());
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

    /** Puts the first batch; in the transaction of the second, before its last commit, the database is killed. */
    private Shelf shelfThatLosesItsDatabase(CompletableFuture<Void> died) {
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
                return shelf.put(archive, expected.isEmpty() ? commits : killingAtTheLast(commits, died), expected);
            }
        };
    }

    private List<CapturedCommit> killingAtTheLast(List<CapturedCommit> commits, CompletableFuture<Void> died) {
        List<Capture> last = new AbstractList<>() {
            @Override
            public Capture get(int index) {
                killTheDatabase();
                died.complete(null);
                return commits.getLast().captures().get(index);
            }

            @Override
            public int size() {
                return commits.getLast().captures().size();
            }
        };
        List<CapturedCommit> killing = new ArrayList<>(commits.subList(0, commits.size() - 1));
        killing.add(new CapturedCommit(commits.getLast().id(), last));
        return killing;
    }

    /** Returns when no process of it is left, so that nothing can be committed any more. */
    private void killTheDatabase() {
        List<ProcessHandle> sessions =
                postgres.process().orElseThrow().descendants().toList();
        postgres.kill();
        await().atMost(BOUND).until(() -> sessions.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** What stood idle in the pool is broken; later tests shall not meet it. */
    private void startTheDatabaseAgain() {
        postgres.start();
        connections.flush(AgroalDataSource.FlushMode.INVALID);
    }

    private long shown() {
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
