package org.holdout.portal.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.portal.diff.Line.Kind;
import org.holdout.portal.diff.Line.Piece;

/** What is different between two lists of texts: first by entry, then by word within entries that were changed. */
final class Differences {
    /** White space is a word of its own, so that nothing is lost. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private Differences() {}

    static List<Line> between(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, true).getDeltas().stream()
                .flatMap(Differences::lines)
                .toList();
    }

    private static Stream<Line> lines(AbstractDelta<String> delta) {
        List<String> before = delta.getSource().getLines();
        List<String> after = delta.getTarget().getLines();
        if (delta.getType() == DeltaType.EQUAL) {
            return before.stream().map(text -> new Line(List.of(new Piece(Kind.KEPT, text))));
        }
        return IntStream.range(0, Math.max(before.size(), after.size()))
                .mapToObj(index -> new Line(words(at(before, index), at(after, index))));
    }

    private static List<String> at(List<String> texts, int index) {
        return index < texts.size() ? List.of(BETWEEN_WORDS.split(texts.get(index))) : List.of();
    }

    private static List<Piece> words(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(pieces, Kind.KEPT, delta.getSource().getLines());
            } else {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
                add(pieces, Kind.ADDED, delta.getTarget().getLines());
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }
}
