package org.holdout.comparison.change;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Words or runs of words to look for in a sentence; looking takes one pass for each of them. */
final class Terms {

    private final List<String> all;

    private Terms(List<String> all) {
        this.all = all;
    }

    /** @param terms in lower case, with commas between them; a star at the end stands for any ending */
    static Terms of(String terms) {
        return new Terms(Arrays.stream(terms.split(","))
                .map(String::strip)
                .map(term -> term.endsWith("*") ? " " + term.substring(0, term.length() - 1) : " " + term + " ")
                .toList());
    }

    /** These and more. */
    Terms or(String terms) {
        return new Terms(Stream.concat(all.stream(), of(terms).all.stream()).toList());
    }

    /** @param words in lower case */
    boolean in(List<String> words) {
        return in(" " + String.join(" ", words) + " ");
    }

    /** @param text words in lower case with one space around each */
    boolean in(String text) {
        return all.stream().anyMatch(text::contains);
    }
}
