package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jgit.revwalk.RevCommit;
import org.holdout.comparison.HeardEvents;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.TestDatabase;
import org.holdout.comparison.change.Origin;
import org.holdout.events.PolicyChanged;
import org.holdout.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArchiveImportIT {

    private static final String BEFORE = "We keep your chats.\nWe do not train on them.\n";
    private static final String AFTER = "We keep your chats.\nWe train our models on them.\n";

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
    TestDatabase database;

    private SmallArchive archive;
    private String name;
    private String document;

    @BeforeEach
    void writeASmallArchive() {
        name = "small" + UUID.randomUUID();
        document = "ChatGPT/" + name;
        archive = new SmallArchive(folder.resolve(name + "-versions"));
        archive.first(document, BEFORE, "2026-01-10T08:00:00Z")
                .technical(document, BEFORE + "\n", "2026-01-11T08:00:00Z")
                .changed(document, AFTER, "2026-01-12T08:00:00Z");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void eachCommitIsAVersionWithItsOrigin() {
        archives.run(archive.folder());

        assertEquals(
                List.of(Origin.CHANGED, Origin.TECHNICAL),
                changes().stream().map(VersionView::origin).toList());
        assertEquals("openai", changes().getFirst().vendor());
        assertEquals("COMPLETE", progress().state());
        assertEquals(3, progress().imported());
    }

    @Test
    void aBundleSaysTheSameAsTheClone() {
        Path bundle = archive.bundle(folder.resolve(name + "-versions.bundle"));

        archives.run(bundle);
        archives.run(archive.folder());

        assertEquals(2, changes().size());
        assertEquals(0, progress().total(), "the clone brings nothing new");
    }

    @Test
    void onlyWhatIsNewIsReadTheNextTime() {
        archives.run(archive.folder());
        archive.changed(document, AFTER + "We share them.\n", "2026-01-13T08:00:00Z");

        archives.run(archive.folder());

        assertEquals(1, progress().total());
        assertEquals(3, changes().size());
    }

    @Test
    void aTextThatComesAgainIsKeptOnce() {
        archive.changed(document, BEFORE, "2026-01-14T08:00:00Z");

        archives.run(archive.folder());

        assertEquals(3, changes().size());
        assertEquals(
                1,
                database.number("SELECT count(*) FROM policy_text WHERE sha256 IN (SELECT sha256 FROM policy_version"
                        + " WHERE document_id = '" + document + "' AND number IN (1, 4))"));
    }

    @Test
    void whoComesSecondLeavesTheImportToTheFirst() {
        shelf.begin(name, 3);
        try (Archive open = Archive.open(archive.folder());
                var commits = open.commits(Optional.empty())) {
            var first = commits.findFirst().orElseThrow();
            shelf.put(name, List.of(captured(open, first)), Optional.empty());
        }
        ArchiveImport second = new ArchiveImport(asItWasBefore(shelf), failed, config);

        assertThrows(OtherImportException.class, () -> second.run(archive.folder()));

        assertEquals("RUNNING", progress().state());
        assertEquals(List.of(), progress().problems());
    }

    /** A shelf as an import sees it that looked before the first batch was put. */
    private static Shelf asItWasBefore(Shelf shelf) {
        return new Shelf(null, null, null, null, null) {
            @Override
            Optional<String> head(String archive) {
                return Optional.empty();
            }

            @Override
            void begin(String archive, int commits) {
                shelf.begin(archive, commits);
            }

            @Override
            List<CapturedCommit> put(String archive, List<CapturedCommit> commits, Optional<String> expected) {
                return shelf.put(archive, commits, expected);
            }
        };
    }

    private static CapturedCommit captured(Archive open, RevCommit commit) {
        return new CapturedCommit(commit.name(), new Captures(open.repository(), 10_000).of(commit));
    }

    @Test
    void anInterruptedImportShowsNothingAndGoesOnFromItsLastBatch() {
        shelf.begin(name, 3);
        try (Archive open = Archive.open(archive.folder());
                var commits = open.commits(Optional.empty())) {
            var first = commits.findFirst().orElseThrow();
            shelf.put(name, List.of(captured(open, first)), Optional.empty());
        }
        assertEquals(
                List.of(),
                history.documents("openai").stream()
                        .filter(found -> found.document().equals(document))
                        .toList());

        archives.run(archive.folder());

        assertEquals(2, progress().total(), "the first commit is not read again");
        assertEquals(2, changes().size());
    }

    @Test
    void aRewrittenHistoryIsReadAgainWithoutDoublingWhatIsKept() {
        archives.run(archive.folder());
        archive.rewind(1).changed(document, AFTER + "Now.\n", "2026-01-15T08:00:00Z");

        archives.run(archive.folder());

        assertEquals(3, changes().size());
        assertTrue(progress().problems().getFirst().contains("rewritten"));
    }

    @Test
    void whatCannotBeTakenIsReportedAndTheRestIsRead() {
        archive.write(document + " B", "Grüße".getBytes(ISO_8859_1), "First record of B", "2026-01-16T08:00:00Z")
                .write(document + " C", new byte[5 * 1024 * 1024], "First record of C", "2026-01-17T08:00:00Z")
                .first("Nobody/" + name, "A policy.", "2026-01-18T08:00:00Z")
                .removed(document, "2026-01-19T08:00:00Z");

        archives.run(archive.folder());

        List<String> problems = progress().problems();
        assertEquals(4, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("UTF-8"), problems::toString);
        assertTrue(problems.get(1).contains("longer than"), problems::toString);
        assertTrue(problems.get(2).contains("no service that Holdout knows"), problems::toString);
        assertTrue(problems.get(3).contains("is gone"), problems::toString);
        assertTrue(history.documents("openai").stream()
                .filter(found -> found.document().equals(document))
                .allMatch(DocumentView::gone));
    }

    @Test
    void aDocumentOfTwoArchivesStaysWithTheFirst() {
        archives.run(archive.folder());
        String other = name + "b";
        try (SmallArchive second = new SmallArchive(folder.resolve(other))) {
            second.first(document, "Something else.", "2026-02-01T08:00:00Z");

            archives.run(second.folder());
        }

        assertEquals(2, changes().size());
        assertTrue(progress(other).problems().getFirst().contains("another archive"));
    }

    @Test
    void aTruncatedBundleIsReportedAndChangesNothing() throws IOException {
        Path bundle = archive.bundle(folder.resolve(name + ".bundle"));
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, Arrays.copyOf(bytes, bytes.length / 2));

        assertThrows(UnreadableArchiveException.class, () -> archives.run(bundle));

        assertEquals(List.of(), changes());
        assertEquals("FAILED", progress().state());
        assertTrue(progress().problems().getFirst().contains("damaged"));
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().startsWith("holdout-archive-")));
        }
    }

    @Test
    void aFolderThatIsNoRepositoryIsReported() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain" + UUID.randomUUID()));

        assertThrows(UnreadableArchiveException.class, () -> archives.run(plain));

        ImportView failed = progress(plain.getFileName().toString());
        assertEquals("FAILED", failed.state());
        assertTrue(failed.problems().getFirst().contains("no git repository"));
    }

    @Test
    void newsAreToldAndHistoryIsNot() {
        var now = java.time.Instant.now().truncatedTo(ChronoUnit.SECONDS);
        archive.changed(document, "All is new.", now.toString());

        archives.run(archive.folder());

        HeardEvents.await(
                Topics.POLICIES,
                new PolicyChanged(
                        "openai",
                        document,
                        archive.head(),
                        changes().getFirst().material(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC)));
        assertEquals(3, changes().size());
    }

    @Test
    void whatIsToldOfADocumentWhoseNameHasSpacesIsAsItsSchemaSays() throws IOException {
        var now = java.time.Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String named = "Google Generative AI Services/Privacy & Terms of " + name;
        archive.first(named, BEFORE, "2026-01-10T09:00:00Z").changed(named, AFTER, now.toString());

        archives.run(archive.folder());

        PolicyChanged told = new PolicyChanged(
                "google-gemini", named, archive.head(), true, LocalDate.ofInstant(now, ZoneOffset.UTC));
        byte[] message = HeardEvents.await(Topics.POLICIES, told);
        assertEquals(List.of(), errors(told.type(), message));
    }

    private static List<Error> errors(String type, byte[] message) throws IOException {
        try (InputStream schema = PolicyChanged.class.getResourceAsStream("/schemas/" + type + ".json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), UTF_8))
                    .validate(new String(message, UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void aDocumentWhoseNameIsTooLongToBeToldIsLeftOutAndReported() {
        String named = "ChatGPT/" + "Terms ".repeat(30) + name;
        archive.first(named, BEFORE, "2026-01-16T08:00:00Z");

        archives.run(archive.folder());

        assertTrue(progress().problems().getFirst().contains("too long"), progress()::toString);
        assertEquals(2, changes().size());
    }

    private List<VersionView> changes() {
        return history.changes("openai", null, null, 100).items().stream()
                .filter(version -> version.document().equals(document))
                .toList();
    }

    private ImportView progress() {
        return progress(name);
    }

    private ImportView progress(String of) {
        return history.imports().stream()
                .filter(found -> found.archive().equals(of))
                .findFirst()
                .orElseThrow();
    }
}
