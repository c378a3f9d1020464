package org.holdout.request.match;

import java.util.List;

/**
 * Looks for strings about a person in what a model answered: whatever the case, the accents, the spacing, the punctuation and the
 * Unicode form, but as words. "Ana" is in "ANA, of Galway" and not in "banana".
 */
public final class KeptStrings {

    /** From so many letters and digits on a string may be broken anywhere and may have an ending: it is rarely there by chance. */
    private static final int LONG = 5;

    /** The most letters of an ending: "Hoffmanns", "Hoffmannes". */
    private static final int ENDING = 2;

    private KeptStrings() {}

    /** Those of the strings that the text holds, in their order. */
    public static List<String> found(String text, List<String> strings) {
        List<Folded> texts = forms(text);
        return strings.stream().filter(string -> holds(texts, string)).toList();
    }

    /** Whether the text holds the string. */
    public static boolean holds(String text, String string) {
        return holds(forms(text), string);
    }

    /** Whether two texts are the same but for case, accents, spacing, punctuation and Unicode form. */
    public static boolean same(String one, String other) {
        return Folded.of(one).letters().equals(Folded.of(other).letters());
    }

    /** "Müller" is written Muller by some and Mueller by others. */
    private static List<Folded> forms(String text) {
        return List.of(Folded.of(text), Folded.withUmlautsSpelt(text));
    }

    private static boolean holds(List<Folded> texts, String string) {
        List<Folded> strings = forms(string);
        return texts.stream().anyMatch(text -> strings.stream().anyMatch(wanted -> holds(text, wanted)));
    }

    private static boolean holds(Folded text, Folded wanted) {
        if (wanted.letters().isEmpty()) {
            return false;
        }
        int length = wanted.letters().length();
        for (int at = text.letters().indexOf(wanted.letters());
                at >= 0;
                at = text.letters().indexOf(wanted.letters(), at + 1)) {
            if (text.beginsWord(at) && ends(text, at + length, length) && unbroken(text, wanted, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Folded text, int end, int length) {
        if (text.endsWord(end)) {
            return true;
        }
        return length >= LONG
                && Character.isLetter(text.letters().charAt(end - 1))
                && text.lettersToWordsEnd(end, ENDING) <= ENDING;
    }

    /** Whether a short string has no break in the text but where it has one itself; a long one may have any. */
    private static boolean unbroken(Folded text, Folded wanted, int at) {
        int length = wanted.letters().length();
        if (length >= LONG) {
            return true;
        }
        for (int i = 1; i < length; i++) {
            if (text.breakBefore(at + i) && !wanted.breakBefore(i)) {
                return false;
            }
        }
        return true;
    }
}
