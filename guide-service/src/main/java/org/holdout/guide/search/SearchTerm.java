package org.holdout.guide.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for.
 *
 * @param text their words in small letters, composed (Unicode NFC), with single spaces; compared with names as a whole, and by likeness when
 *     nothing else is found
 * @param query the same as a PostgreSQL text search query: every word must occur, each may be the start of a longer one
 */
public record SearchTerm(String text, String query) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** The term in {@code text}, of which at most {@code maxWords} words are looked for. */
    static SearchTerm of(String text, int maxWords) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String small = SPACES.matcher(composed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        String query = NO_WORD.splitAsStream(small)
                .filter(word -> !word.isEmpty())
                .limit(maxWords)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return new SearchTerm(small, query);
    }
}
