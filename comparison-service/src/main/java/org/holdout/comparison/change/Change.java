package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two versions of a policy, sentence by sentence, in the order of the text.
 *
 * @param segments every sentence of both versions
 */
public record Change(List<Segment> segments) {

    /** The most sentences of both versions that are searched for what stayed; longer ones are compared place by place. */
    static final int MOST_SENTENCES = 60_000;

    public Change {
        segments = List.copyOf(segments);
    }

    /** Compares two texts. */
    public static Change between(String before, String after) {
        List<String> old = Sentences.of(before);
        List<String> now = Sentences.of(after);
        if (old.size() + now.size() > MOST_SENTENCES) {
            return new Change(Pairing.of(old, now));
        }
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Block block : Block.between(old, now)) {
            same(old.subList(at, block.oldFrom()), segments);
            segments.addAll(Pairing.of(block.old(old), block.now(now)));
            at = block.oldTo();
        }
        same(old.subList(at, old.size()), segments);
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

    private static void same(List<String> sentences, List<Segment> segments) {
        sentences.forEach(text -> segments.add(new Segment(Segment.Kind.SAME, text, text)));
    }
}
