package org.holdout.comparison.policy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevCommit;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Materiality;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.policy.ChangeLabels.Label;
import org.holdout.comparison.policy.ChangeLabels.Part;

/**
 * Judges the labelled changes of an archive by the service's own rules and says how often they are right:
 * {@code EvaluateChangesCommand <clone or bundle> [dev|opened|held-out|sentences]}.
 */
public final class EvaluateChangesCommand {

    private static final long LONGEST_TEXT = 4 << 20;

    private EvaluateChangesCommand() {}

    /** Prints the figures. Ends with 1 when the archive cannot be read, with 2 when it is called wrongly. */
    public static void main(String[] arguments) {
        List<Part> parts = Arrays.stream(Part.values())
                .filter(part -> arguments.length < 2 || part.text().equals(arguments[1]))
                .toList();
        if (arguments.length < 1 || arguments.length > 2 || parts.isEmpty()) {
            System.err.println(
                    "Name an archive (a clone or a bundle), and dev, opened, held-out or sentences for one part of the"
                            + " labels.");
            System.exit(2);
        }
        try {
            ChangeEvaluation evaluation = judge(Path.of(arguments[0]), ChangeLabels.read());
            parts.forEach(part -> evaluation.print(part, System.out));
        } catch (UnreadableArchiveException e) {
            System.err.println(arguments[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** Reads the archive from its beginning and judges each labelled change when it comes by. */
    static ChangeEvaluation judge(Path path, List<Label> labels) {
        Map<String, List<Label>> wanted =
                labels.stream().collect(Collectors.groupingBy(label -> label.document() + " " + label.commit()));
        Map<String, String> texts = new HashMap<>();
        ChangeEvaluation evaluation = new ChangeEvaluation();
        try (Archive archive = Archive.open(path);
                Stream<RevCommit> commits = archive.commits(Optional.empty())) {
            Captures captures = new Captures(archive.repository(), LONGEST_TEXT);
            commits.flatMap(commit -> captures.of(commit).stream()).forEach(capture -> {
                if (capture.content() instanceof Capture.Content.Text(String text)) {
                    String before = texts.put(capture.document(), text);
                    List<Label> here = wanted.remove(capture.document() + " " + capture.commit());
                    if (here != null && before != null) {
                        Change change = Change.between(before, text);
                        here.forEach(label -> judge(label, change, capture.origin(), evaluation));
                    }
                }
            });
        }
        wanted.values().stream().flatMap(List::stream).forEach(evaluation::missing);
        return evaluation;
    }

    private static void judge(Label label, Change whole, Origin origin, ChangeEvaluation evaluation) {
        Optional<Change> change =
                label.sentence().isEmpty() ? Optional.of(whole) : SingleSentence.of(whole, label.sentence());
        change.ifPresentOrElse(
                one -> evaluation.add(label, Materiality.judge(one, origin)), () -> evaluation.missing(label));
    }
}
