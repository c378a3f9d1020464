package org.holdout.comparison.change;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a policy's text (Markdown) apart into sentences; a heading or an item of a list is a sentence too. */
final class Sentences {

    private Sentences() {}

    /** The sentences in their order, none of them blank. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> split(line, sentences));
        return sentences;
    }

    private static void split(String line, List<String> sentences) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(line);
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            String sentence = line.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
    }
}
