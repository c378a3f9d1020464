package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a passage that the next version no longer has word for word.
 *
 * @param before the sentences it stood in, one a line
 * @param after what stands in their place; empty when nothing does
 */
public record Loss(String before, String after) {

    /** The longest passage that is kept, in characters; rows of tables are longer at times. */
    static final int LONGEST = 4_000;

    /**
     * Compares two versions at one passage.
     *
     * @param place where the passage stands in the older version
     */
    public static Loss between(String old, String now, Reading.Place place) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        int sentence = -1;
        for (Segment segment : Change.between(old, now).segments()) {
            sentence += segment.before() == null ? 0 : 1;
            boolean isPart =
                    segment.before() != null && sentence >= place.firstSentence() && sentence <= place.lastSentence();
            if (isPart) {
                before.add(Markup.shown(segment.before()));
                if (segment.after() != null) {
                    after.add(Markup.shown(segment.after()));
                }
            }
        }
        return new Loss(cut(before), cut(after));
    }

    /** The same when the versions are compared the other way round. */
    public Loss backwards() {
        return new Loss(/* before= */ after, /* after= */ before);
    }

    private static String cut(List<String> sentences) {
        String text = String.join("\n", sentences);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
