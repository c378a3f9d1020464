package org.holdout.comparison.change;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Differing sentences that follow each other.
 *
 * @param old what the older version says here, in plain words
 * @param now what the newer version says here
 * @param oldText the older words for searching; empty in a run longer than {@link #MOST_WORDS}
 * @param nowText the newer
 * @param hasSameWords whether both are the same words, however they are cut into sentences
 */
record Run(
        List<Difference> differences,
        List<String> old,
        List<String> now,
        String oldText,
        String nowText,
        boolean hasSameWords) {

    /** In a longer run nobody looks for sentences that were split or joined. */
    static final int MOST_WORDS = 5_000;

    private static final Pattern PARAGRAPH = Pattern.compile("\\d{1,2}(\\.\\d{1,2}){1,3}");

    static Run of(List<Difference> differences) {
        List<String> old = differences.stream()
                .flatMap(difference -> difference.old().stream())
                .toList();
        List<String> now = differences.stream()
                .flatMap(difference -> difference.now().stream())
                .toList();
        return new Run(List.copyOf(differences), old, now, text(old), text(now), old.equals(now));
    }

    /** The words with one space around each, without numbers of paragraphs; empty when they are too many. */
    static String text(List<String> words) {
        return words.size() > MOST_WORDS
                ? ""
                : words.stream()
                        .filter(word -> !PARAGRAPH.matcher(word).matches())
                        .collect(Collectors.joining(" ", " ", " "));
    }
}
