package org.holdout.comparison.change;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a policy's text (Markdown) apart into sentences; a heading or an item of a list is a sentence too. */
final class Sentences {

    private static final String FULL_WIDTH_ENDS = "\u3002\uff01\uff1f";
    private static final int LONGEST_NUMBERING = 20;
    private static final int MOST_LETTERS_OF_NUMBERING = 2;

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
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            if (end == line.length() || isEnd(line, start, end)) {
                sentences.add(line.substring(start, end).strip());
                start = end;
            }
        }
    }

    /** An address, a picture or a number at the beginning holds what looks like an end, but is none. */
    private static boolean isEnd(String line, int start, int end) {
        char last = line.charAt(end - 1);
        return FULL_WIDTH_ENDS.indexOf(last) >= 0
                || (Character.isWhitespace(last)
                        && line.substring(start, Math.min(end, start + LONGEST_NUMBERING))
                                        .chars()
                                        .filter(Character::isLetter)
                                        .count()
                                > MOST_LETTERS_OF_NUMBERING);
    }
}
