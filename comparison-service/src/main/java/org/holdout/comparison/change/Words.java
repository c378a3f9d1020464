package org.holdout.comparison.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Two wordings of a sentence, in parts that stand in both or in one of them only.
 *
 * @param before the older wording's parts in their order
 * @param after the newer wording's
 */
public record Words(List<Part> before, List<Part> after) {

    private static final Pattern WORD_STARTS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** The most words of a sentence that are compared one by one; a longer one is shown as changed in all its words. */
    static final int MOST_WORDS = 5_000;

    /** A run of words; {@code changed} when the other wording lacks it. */
    public record Part(String text, boolean changed) {}

    /** Compares word by word. */
    public static Words between(String before, String after) {
        List<String> old = List.of(WORD_STARTS.split(before));
        List<String> now = List.of(WORD_STARTS.split(after));
        if (Math.max(old.size(), now.size()) > MOST_WORDS) {
            return new Words(List.of(new Part(before, true)), List.of(new Part(after, true)));
        }
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
        return new Words(parts(old, deltas, AbstractDelta::getSource), parts(now, deltas, AbstractDelta::getTarget));
    }

    private static List<Part> parts(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            add(parts, words.subList(at, chunk.getPosition()), false);
            add(parts, chunk.getLines(), true);
            at = chunk.getPosition() + chunk.size();
        }
        add(parts, words.subList(at, words.size()), false);
        return parts;
    }

    private static void add(List<Part> parts, List<String> words, boolean changed) {
        if (!words.isEmpty()) {
            parts.add(new Part(String.join("", words), changed));
        }
    }
}
