package org.holdout.comparison.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevCommit;
import org.holdout.comparison.change.Origin;

/** What some documents of an archive said, read straight from it; for commands that run beside the service. */
public final class ArchiveTexts {

    private static final long LONGEST_TEXT = 4 << 20;

    private ArchiveTexts() {}

    /**
     * One version.
     *
     * @param day the day (UTC) it was captured
     */
    public record Version(LocalDate day, Origin origin, String text) {}

    /**
     * Every version of these documents, oldest first; one whose text is that of the version before is left out.
     *
     * @param archive a clone or a bundle
     * @param documents the documents' ids
     * @throws IllegalArgumentException when the archive cannot be read
     */
    public static Map<String, List<Version>> read(Path archive, Set<String> documents) {
        Map<String, List<Version>> found = new HashMap<>();
        try (Archive opened = Archive.open(archive);
                Stream<RevCommit> commits = opened.commits(Optional.empty())) {
            Captures captures = new Captures(opened.repository(), LONGEST_TEXT);
            commits.flatMap(commit -> captures.of(commit).stream())
                    .filter(capture -> documents.contains(capture.document()))
                    .forEach(capture ->
                            add(found.computeIfAbsent(capture.document(), any -> new ArrayList<>()), capture));
        } catch (UnreadableArchiveException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return found;
    }

    private static void add(List<Version> versions, Capture capture) {
        if (capture.content() instanceof Capture.Content.Text(String text)
                && (versions.isEmpty() || !versions.getLast().text().equals(text))) {
            versions.add(new Version(
                    LocalDate.ofInstant(capture.at(), ZoneOffset.UTC),
                    versions.isEmpty() ? Origin.FIRST : capture.origin(),
                    text));
        }
    }
}
