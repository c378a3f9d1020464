package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence's words without what carries no meaning: mark-up, addresses of links, mail addresses, numbering, punctuation,
 * references to sections, hints that a link opens in a tab. One pass over the text, whatever it holds.
 */
final class Plain {

    private static final int DEEPEST_NUMBERING = 4;
    private static final int LONGEST_NUMBER = 12;
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final List<List<String>> HINTS_OF_LINKS =
            List.of(List.of("opens", "in", "new", "tab"), List.of("opens", "in", "new", "window"));
    private static final Set<String> BEFORE_NUMBERS = Set.of("section", "sections", "clause", "clauses", "annex");

    private Plain() {}

    /** The words as they are written, in their order. */
    static List<String> words(String sentence) {
        List<String> words = new ArrayList<>();
        boolean atStart = true;
        int numbers = 0;
        for (String token : Markup.without(sentence).split("\\s+", -1)) {
            if (token.isEmpty()) {
                continue;
            }
            if (atStart && numbers < DEEPEST_NUMBERING && isNumbering(token)) {
                numbers++;
                continue;
            }
            int before = words.size();
            if (!isAddress(token)) {
                split(token, words);
            }
            atStart = atStart && words.size() == before;
        }
        words.removeIf(word -> ARTICLES.contains(word.toLowerCase(Locale.ROOT)));
        HINTS_OF_LINKS.forEach(hint -> takeOut(hint, words));
        return withoutReferences(words);
    }

    /** The same, in lower case. */
    static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static void takeOut(List<String> hint, List<String> words) {
        for (int at = Collections.indexOfSubList(lower(words), hint);
                at >= 0;
                at = Collections.indexOfSubList(lower(words), hint)) {
            words.subList(at, at + hint.size()).clear();
        }
    }

    private static boolean isAddress(String token) {
        return token.contains("://") || token.contains("@") || token.contains("www.");
    }

    private static boolean isNumbering(String token) {
        if (token.length() > LONGEST_NUMBER) {
            return false;
        }
        String bare = token.replaceAll("[^\\p{L}\\p{N}.)]", "");
        if (bare.isEmpty()) {
            return true;
        }
        if (!bare.endsWith(".") && !bare.endsWith(")") && !bare.contains(".")) {
            return false;
        }
        for (String part : bare.split("[.)]", -1)) {
            if (!part.chars().allMatch(Character::isDigit) && part.length() > 1 && !part.matches("[ivxIVX]{1,5}")) {
                return false;
            }
        }
        return true;
    }

    private static void split(String token, List<String> words) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '_' || isWithinName(token, i)) {
                word.append(c);
            } else if (isApostrophe(c)) {
                i += isGenitive(token, i + 1) ? 1 : 0;
            } else if (c != '\\' && c != '*') {
                add(word, words);
            }
        }
        add(word, words);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isGenitive(String token, int at) {
        return at < token.length()
                && Character.toLowerCase(token.charAt(at)) == 's'
                && (at + 1 == token.length() || !Character.isLetterOrDigit(token.charAt(at + 1)));
    }

    /** A dot within the name of a site or within a number. */
    private static boolean isWithinName(String token, int at) {
        return token.charAt(at) == '.'
                && at > 0
                && Character.isLetterOrDigit(token.charAt(at - 1))
                && at + 1 < token.length()
                && (Character.isLowerCase(token.charAt(at + 1)) || Character.isDigit(token.charAt(at + 1)));
    }

    private static void add(StringBuilder word, List<String> words) {
        String bare = word.toString().replace("_", "");
        if (!bare.isEmpty()) {
            words.add(bare);
        }
        word.setLength(0);
    }

    private static List<String> withoutReferences(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        boolean reference = false;
        for (String word : words) {
            boolean number = reference && Character.isDigit(word.charAt(0));
            if (!number) {
                kept.add(word);
            }
            reference = number || BEFORE_NUMBERS.contains(word.toLowerCase(Locale.ROOT));
        }
        return kept;
    }
}
