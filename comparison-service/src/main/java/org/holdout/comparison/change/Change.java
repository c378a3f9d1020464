package org.holdout.comparison.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two versions of a policy, sentence by sentence, in the order of the text.
 *
 * @param segments every sentence of both versions
 */
public record Change(List<Segment> segments) {

    public Change {
        segments = List.copyOf(segments);
    }

    /** Compares two texts. */
    public static Change between(String before, String after) {
        List<String> old = Sentences.of(before);
        List<String> now = Sentences.of(after);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            at = same(old, at, delta.getSource().getPosition(), segments);
            differing(delta.getSource().getLines(), delta.getTarget().getLines(), segments);
            at += delta.getSource().size();
        }
        same(old, at, old.size(), segments);
        return new Change(segments);
    }

    /** The sentences that are not the same in both. */
    public List<Segment> differences() {
        return segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.SAME)
                .toList();
    }

    /** How many sentences only the newer version has. */
    public int added() {
        return (int) segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.SAME && segment.after() != null)
                .count();
    }

    /** How many sentences only the older version has. */
    public int removed() {
        return (int) segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.SAME && segment.before() != null)
                .count();
    }

    private static int same(List<String> sentences, int from, int to, List<Segment> segments) {
        sentences.subList(from, to).forEach(text -> segments.add(new Segment(Segment.Kind.SAME, text, text)));
        return to;
    }

    private static void differing(List<String> gone, List<String> come, List<Segment> segments) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            String before = i < gone.size() ? gone.get(i) : null;
            String after = i < come.size() ? come.get(i) : null;
            Segment.Kind kind =
                    before == null ? Segment.Kind.ADDED : after == null ? Segment.Kind.REMOVED : Segment.Kind.REPLACED;
            segments.add(new Segment(kind, before, after));
        }
    }
}
