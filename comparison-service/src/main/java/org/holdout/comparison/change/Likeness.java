package org.holdout.comparison.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two sentences are by their words, wherever these stand. */
final class Likeness {

    /** From here on a sentence is another wording of the other, not another sentence. */
    static final double REWORDED = 0.5;

    private final Map<String, Integer> counts = new HashMap<>();
    private final int size;

    private Likeness(List<String> words) {
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        size = words.size();
    }

    static Likeness of(String sentence) {
        return new Likeness(Plain.lower(Plain.words(sentence)));
    }

    /** From 0, no word in common, to 1, the same words. */
    double to(Likeness other) {
        if (size + other.size == 0) {
            return 1;
        }
        int most = Math.min(size, other.size);
        if (2.0 * most / (size + other.size) < REWORDED) {
            return 0;
        }
        boolean isShorter = counts.size() < other.counts.size();
        Map<String, Integer> fewer = isShorter ? counts : other.counts;
        Map<String, Integer> more = isShorter ? other.counts : counts;
        int common = 0;
        for (Map.Entry<String, Integer> word : fewer.entrySet()) {
            common += Math.min(word.getValue(), more.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / (size + other.size);
    }
}
