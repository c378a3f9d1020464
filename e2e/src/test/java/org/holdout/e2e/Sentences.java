package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

/** Tells what a person understands from what a program says to itself. */
final class Sentences {

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.{10,300}", Pattern.DOTALL);
    private static final Pattern INSIDES =
            Pattern.compile("Exception|\\bnull\\b|\\bjava\\b|org\\.|io\\.|\\bat [\\w.]+\\(|SQL|[A-Z]+_[A-Z]+");

    private Sentences() {}

    static void assertUnderstandable(String text) {
        assertTrue(SENTENCE.matcher(text.strip()).matches(), () -> "no sentence: " + text);
        assertTrue(!INSIDES.matcher(text).find(), () -> "speaks of the program's insides: " + text);
    }
}
