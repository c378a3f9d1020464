package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.holdout.comparison.change.Segment;
import org.holdout.comparison.policy.ChangeLabels.Label;
import org.holdout.comparison.policy.ChangeLabels.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateChangesTest {

    private static final String DOCUMENT = "Acme/Privacy Policy";

    @TempDir
    Path folder;

    @Test
    void theLabelsAreManyAndOfBothKindsInEachPart() {
        List<Label> labels = ChangeLabels.read();

        assertTrue(labels.size() >= 150);
        for (Part part : Part.values()) {
            for (boolean material : new boolean[] {true, false}) {
                assertTrue(labels.stream()
                                .filter(label -> label.part() == part && label.material() == material)
                                .count()
                        >= 15);
            }
        }
    }

    @Test
    void everyLabelHasAChangeOrSentenceOfItsOwnAndAReason() {
        List<Label> labels = ChangeLabels.read();

        assertEquals(
                labels.size(),
                labels.stream()
                        .map(label -> label.document() + label.commit() + label.sentence())
                        .distinct()
                        .count());
        assertTrue(labels.stream().allMatch(label -> label.commit().matches("[0-9a-f]{40}")));
        assertTrue(labels.stream().noneMatch(label -> label.reason().isBlank()));
    }

    @Test
    void rightWrongAndMissingVerdictsAreToldApart() {
        try (SmallArchive archive = new SmallArchive(folder.resolve("small"))) {
            archive.first(DOCUMENT, "Hello there, dear parrots.\n", "2026-01-01T00:00:00Z");
            String right = archive.changed(DOCUMENT, "We sell your data.\n", "2026-01-02T00:00:00Z")
                    .head();
            String wrong = archive.changed(DOCUMENT, "We sell your data.\nClose\n", "2026-01-03T00:00:00Z")
                    .head();
            String absent = "0".repeat(40);

            ChangeEvaluation evaluation =
                    EvaluateChangesCommand.judge(archive.folder(), List.of(label(right), label(wrong), label(absent)));

            String text = printed(evaluation);
            assertEquals(1, evaluation.count(Part.DEV, true, true));
            assertEquals(1, evaluation.count(Part.DEV, true, false));
            assertEquals(1.0, evaluation.precision(Part.DEV));
            assertEquals(0.5, evaluation.recall(Part.DEV));
            assertTrue(text.contains("precision 1.000  recall 0.500"), text);
            assertTrue(text.contains(DOCUMENT + " " + wrong), text);
            assertTrue(text.contains("navigation: Close"), text);
            assertFalse(text.contains(right), text);
            assertTrue(text.contains("not in the archive: " + DOCUMENT + " " + absent), text);
        }
    }

    @Test
    void aSingleSentenceIsJudgedAsIfNothingElseHadChanged() {
        try (SmallArchive archive = new SmallArchive(folder.resolve("small"))) {
            archive.first(DOCUMENT, "Hello there, dear parrots.\n\nWe like nuts.\n", "2026-01-01T00:00:00Z");
            String commit = archive.changed(
                            DOCUMENT, "We sell your data.\n\nWe like all nuts.\n", "2026-01-02T00:00:00Z")
                    .head();
            String sells = SingleSentence.key(new Segment(Segment.Kind.ADDED, null, "We sell your data."));
            String likes = SingleSentence.key(new Segment(Segment.Kind.REPLACED, "We like nuts.", "We like all nuts."));

            ChangeEvaluation evaluation = EvaluateChangesCommand.judge(
                    archive.folder(),
                    List.of(
                            sentence(commit, sells, true),
                            sentence(commit, likes, false),
                            sentence(commit, "0", true)));

            assertEquals(1, evaluation.count(Part.SENTENCES, true, true));
            assertEquals(1, evaluation.count(Part.SENTENCES, false, false));
            assertEquals(2, evaluation.count(Part.SENTENCES));
        }
    }

    private static Label sentence(String commit, String key, boolean material) {
        return new Label(DOCUMENT, commit, Part.SENTENCES, key, material, "invented");
    }

    private static Label label(String commit) {
        return new Label(DOCUMENT, commit, Part.DEV, "", true, "invented");
    }

    private static String printed(ChangeEvaluation evaluation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        evaluation.print(Part.DEV, new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8);
    }
}
