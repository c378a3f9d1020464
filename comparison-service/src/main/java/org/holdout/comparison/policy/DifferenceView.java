package org.holdout.comparison.policy;

import java.util.ArrayList;
import java.util.List;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Segment;
import org.holdout.comparison.change.Words;

/**
 * A version with what differs from the one before, sentence by sentence.
 *
 * @param previous the id of the version before; absent for the first
 * @param segments the differing sentences with one that stays on each side; runs of others are only counted
 */
public record DifferenceView(VersionView version, String previous, List<SegmentView> segments) {

    /**
     * A sentence, or a run of sentences that stay.
     *
     * @param kind SAME, REMOVED, ADDED, REPLACED, or UNCHANGED for a run that is not shown
     * @param before the older wording in parts; empty when there is none
     * @param after the newer wording in parts; empty when there is none
     * @param sentences how many sentences it is
     */
    public record SegmentView(String kind, List<Words.Part> before, List<Words.Part> after, int sentences) {}

    static List<SegmentView> segments(Change change) {
        List<Segment> all = change.segments();
        List<SegmentView> shown = new ArrayList<>();
        int unchanged = 0;
        for (int i = 0; i < all.size(); i++) {
            if (isNearADifference(all, i)) {
                if (unchanged > 0) {
                    shown.add(new SegmentView("UNCHANGED", List.of(), List.of(), unchanged));
                    unchanged = 0;
                }
                shown.add(view(all.get(i)));
            } else {
                unchanged++;
            }
        }
        if (unchanged > 0) {
            shown.add(new SegmentView("UNCHANGED", List.of(), List.of(), unchanged));
        }
        return shown;
    }

    private static boolean isNearADifference(List<Segment> all, int at) {
        return all.subList(Math.max(0, at - 1), Math.min(all.size(), at + 2)).stream()
                .anyMatch(segment -> segment.kind() != Segment.Kind.SAME);
    }

    private static SegmentView view(Segment segment) {
        Words words = segment.kind() == Segment.Kind.REPLACED
                ? Words.between(segment.before(), segment.after())
                : new Words(whole(segment.before()), whole(segment.after()));
        return new SegmentView(segment.kind().name(), words.before(), words.after(), 1);
    }

    private static List<Words.Part> whole(String sentence) {
        return sentence == null ? List.of() : List.of(new Words.Part(sentence, false));
    }
}
