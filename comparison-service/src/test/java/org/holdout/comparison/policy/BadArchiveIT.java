package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;
import org.holdout.comparison.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What archives do that they should not: it is reported, the rest is read, and nothing of it shows before its end. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadArchiveIT {

    private static final String TEXT = "We keep your chats.\n";
    private static final int HUGE = 50 << 20;

    @TempDir
    Path folder;

    @Inject
    ArchiveImport archives;

    @Inject
    PolicyHistory history;

    @Inject
    Shelf shelf;

    private SmallArchive archive;
    private String name;
    private String document;

    @BeforeEach
    void writeASmallArchive() {
        name = "bad" + UUID.randomUUID();
        document = "ChatGPT/" + name;
        archive = new SmallArchive(folder.resolve(name + "-versions"));
        archive.first(document, TEXT, "2026-01-10T08:00:00Z");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFileOfFiftyMegabytesIsLeftOutAndTheRestIsRead(boolean asBundle) {
        byte[] huge = new byte[HUGE];
        new Random(1).nextBytes(huge);
        archive.write("ChatGPT/Huge", huge, "First record of ChatGPT Huge", "2026-01-11T08:00:00Z")
                .write("ChatGPT/pictures/Huge", huge, "Add a picture", "2026-01-12T08:00:00Z")
                .changed(document, TEXT + "We sell them.\n", "2026-01-13T08:00:00Z");
        Path path = asBundle ? archive.bundle(folder.resolve(name + "-versions.bundle")) : archive.folder();

        archives.run(path);

        assertEquals("COMPLETE", progress().state());
        assertEquals(1, progress().problems().size(), progress().problems()::toString);
        assertTrue(progress().problems().getFirst().startsWith("ChatGPT/Huge is longer than 4194304 bytes"));
        assertEquals(2, shown().orElseThrow().versions());
    }

    @Test
    void aDocumentThatWentIsReportedAndKeptUntilItComesBack() {
        archives.run(archive.folder());
        archive.removed(document, "2026-01-11T08:00:00Z");
        archives.run(archive.folder());
        assertTrue(shown().orElseThrow().gone());
        assertTrue(progress().problems().getFirst().startsWith(document + " is gone from the archive ("));

        archive.first(document, TEXT, "2026-01-12T08:00:00Z");
        archives.run(archive.folder());

        assertFalse(shown().orElseThrow().gone());
        assertEquals(1, shown().orElseThrow().versions(), "it says what it said");
    }

    @Test
    void whatWentInAnUnfinishedImportIsStillThere() {
        archives.run(archive.folder());
        String kept = archive.head();
        archive.removed(document, "2026-01-11T08:00:00Z");
        try (Archive open = Archive.open(archive.folder());
                var commits = open.commits(Optional.of(ObjectId.fromString(kept)))) {
            var last = commits.findFirst().orElseThrow();
            shelf.begin(name, 2);
            shelf.put(
                    name,
                    List.of(new CapturedCommit(last.name(), new Captures(open.repository(), 10_000).of(last))),
                    Optional.of(kept));
        }

        assertFalse(shown().orElseThrow().gone());
    }

    @Test
    void aRenamedDocumentBeginsAnewAndTheReportNamesBoth() {
        String other = "ChatGPT/new " + name;
        archive.renamed(document, other, "2026-01-11T08:00:00Z");

        archives.run(archive.folder());

        assertTrue(shown().orElseThrow().gone());
        assertEquals(1, shown(other).orElseThrow().versions());
        assertTrue(
                progress()
                        .problems()
                        .getFirst()
                        .startsWith(document + " is gone from the archive; the same text is " + other),
                progress().problems()::toString);
    }

    @Test
    void servicesWhoseNamesDifferInCaseAreNotMixed() {
        archive.first("chatgpt/" + name, "Another text.", "2026-01-11T08:00:00Z")
                .changed(document, TEXT + "We sell them.\n", "2026-01-12T08:00:00Z");

        archives.run(archive.folder());

        assertEquals(2, shown().orElseThrow().versions());
        assertEquals(Optional.empty(), shown("chatgpt/" + name), "nobody's");
        assertEquals(
                List.of("chatgpt is no service that Holdout knows a vendor for."),
                progress().problems());
    }

    @Test
    void aServiceInTwoArchivesHasTheDocumentsOfBothAndEachOfOneOnly() {
        archives.run(archive.folder());
        String second = name + "second";
        try (SmallArchive other = new SmallArchive(folder.resolve(second))) {
            other.first(document, "Something else.", "2026-02-01T08:00:00Z")
                    .first(document + " B", "More.", "2026-02-02T08:00:00Z");

            archives.run(other.folder());
        }

        assertEquals(1, shown().orElseThrow().versions());
        assertEquals(1, shown(document + " B").orElseThrow().versions());
        assertEquals(
                List.of(document + " is kept from another archive already."),
                progress(second).problems());
    }

    @Test
    void aHistoryRewrittenInItsPastLeavesWhatIsKeptInItsOrder() {
        archive.changed(document, TEXT + "We sell them.\n", "2026-01-12T08:00:00Z");
        archives.run(archive.folder());
        archive.rewind(1)
                .changed(document, TEXT + "Cleaned.\n", "2026-01-11T08:00:00Z")
                .changed(document, TEXT + "We sell them now.\n", "2026-01-13T08:00:00Z");

        archives.run(archive.folder());

        DocumentView kept = shown().orElseThrow();
        assertEquals(3, kept.versions());
        assertEquals("2026-01-13T08:00:00Z", kept.lastAt().toString());
        assertTrue(
                progress().problems().stream()
                        .anyMatch(problem -> problem.startsWith(document + " has versions that are older")),
                progress().problems()::toString);
    }

    @Test
    void oneTextTooManyDoesNotStopTheNextImport() {
        archive.write("ChatGPT/" + name + " B", new byte[] {(byte) 0xff}, "First record of B", "2026-01-11T08:00:00Z");
        archives.run(archive.folder());
        archive.write(
                "ChatGPT/" + name + " B", "Mended.".getBytes(UTF_8), "Record new changes of B", "2026-01-12T08:00:00Z");

        archives.run(archive.folder());

        assertEquals(List.of(), progress().problems());
        assertEquals(1, shown(document + " B").orElseThrow().versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "2100-01-01T00:00:00Z", "1970-01-01T00:00:00Z"})
    void aVersionOfADayThatCannotBeIsLeftOutAndTheLaterOnesAreRead(String day) {
        archive.changed(document, TEXT + "We sell them.\n", day)
                .changed(document, TEXT + "We sell them now.\n", "2026-01-12T08:00:00Z");

        archives.run(archive.folder());

        assertEquals("COMPLETE", progress().state());
        assertEquals(2, shown().orElseThrow().versions());
        assertEquals("2026-01-12T08:00:00Z", shown().orElseThrow().lastAt().toString());
        assertTrue(
                progress()
                        .problems()
                        .getFirst()
                        .startsWith(document + " bears a day on which nobody can have read it ("),
                progress().problems()::toString);
    }

    @Test
    void aVersionThatNamesNoAuthorIsLeftOutAndTheLaterOnesAreRead() {
        archive.changed(document, TEXT + "We sell them.\n", "2026-01-11T08:00:00Z")
                .withoutAuthor()
                .changed(document, TEXT + "We sell them now.\n", "2026-01-12T08:00:00Z");

        archives.run(archive.folder());

        assertEquals("COMPLETE", progress().state());
        assertEquals(2, shown().orElseThrow().versions());
    }

    private Optional<DocumentView> shown() {
        return shown(document);
    }

    private Optional<DocumentView> shown(String id) {
        return history.documents("openai").stream()
                .filter(found -> found.document().equals(id))
                .findFirst();
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
