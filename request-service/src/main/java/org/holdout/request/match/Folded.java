package org.holdout.request.match;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A text reduced to its letters and digits, in small letters, without accents and in one Unicode form; and where between them it
 * was broken by a space, a line, a hyphen or any other sign.
 */
final class Folded {

    /** Writings that set no spaces between words, so that a word may begin and end anywhere. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Apostrophes that Unicode counts as letters. */
    private static final String APOSTROPHES = "\u02BC\u02BB";

    /** Stretches a word's writing and is no letter of it. */
    private static final int ARABIC_STRETCH = 0x0640;

    /** Letters that no Unicode form takes apart. */
    private static final Map<Integer, String> APART = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ß', "ss"));

    private final String letters;
    private final BitSet breaks;

    private Folded(String letters, BitSet breaks) {
        this.letters = letters;
        this.breaks = breaks;
    }

    static Folded of(String text) {
        StringBuilder letters = new StringBuilder();
        BitSet breaks = new BitSet();
        breaks.set(0);
        // Capitals first: they bring together what small letters tell apart, such as the two forms of sigma.
        Normalizer.normalize(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(sign -> add(sign, letters, breaks));
        breaks.set(letters.length());
        return new Folded(letters.toString(), breaks);
    }

    /** As {@link #of}, with ä, ö and ü spelt ae, oe and ue. */
    static Folded withUmlautsSpelt(String text) {
        return of(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }

    private static void add(int sign, StringBuilder letters, BitSet breaks) {
        int type = Character.getType(sign);
        if (isMark(type) || type == Character.FORMAT || sign == ARABIC_STRETCH) {
            return;
        }
        int small = Character.toLowerCase(sign);
        if (Character.isDigit(small)) {
            letters.append(Character.digit(small, 10));
        } else if (Character.isLetter(small) && APOSTROPHES.indexOf(small) < 0) {
            letters.append(APART.getOrDefault(small, Character.toString(small)));
        } else {
            breaks.set(letters.length());
        }
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    String letters() {
        return letters;
    }

    /** Whether something stood between this letter and the one before; true at both ends of the text. */
    boolean breakBefore(int at) {
        return breaks.get(at);
    }

    boolean beginsWord(int at) {
        return breakBefore(at) || unspaced(letters.codePointAt(at)) || unspaced(letters.codePointBefore(at));
    }

    boolean endsWord(int end) {
        return breakBefore(end) || unspaced(letters.codePointBefore(end)) || unspaced(letters.codePointAt(end));
    }

    /** How many letters follow until the word ends; more than {@code most} when that is further, or a digit comes. */
    int lettersToWordsEnd(int from, int most) {
        for (int at = from; at <= from + most && at < letters.length(); at++) {
            if (breakBefore(at)) {
                return at - from;
            }
            if (!Character.isLetter(letters.charAt(at))) {
                return most + 1;
            }
        }
        return letters.length() - from <= most ? letters.length() - from : most + 1;
    }

    private static boolean unspaced(int sign) {
        return UNSPACED.contains(UnicodeScript.of(sign));
    }
}
