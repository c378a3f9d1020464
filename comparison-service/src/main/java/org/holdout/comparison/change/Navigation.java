package org.holdout.comparison.change;

import java.util.List;

/** Tells what a page shows around its text. */
final class Navigation {

    private static final int LONGEST_BANNER = 120;
    private static final int LONGEST_LABEL = 3;
    private static final Terms BANNER = Terms.of(
            "accept all cookies, reject all cookies, accept all, wed like to use cookies, we use cookies to remember");

    private Navigation() {}

    /** A line of nothing but links and pictures, or one or two words alone that do not speak of data. */
    static boolean is(Difference difference) {
        return isLabel(difference.before(), difference.old()) && isLabel(difference.after(), difference.now());
    }

    static boolean isCookieBanner(Run run) {
        return isBanner(run.old()) || isBanner(run.now());
    }

    private static boolean isBanner(List<String> words) {
        return words.size() <= LONGEST_BANNER && BANNER.in(words);
    }

    private static boolean isLabel(String sentence, List<String> words) {
        return sentence == null
                || (words.size() <= LONGEST_LABEL && !sentence.startsWith("|") && !DataTerms.ANY.in(words))
                || (!sentence.startsWith("|") && isOnlyLinks(sentence));
    }

    /** Whether every word stands within the text of a link. */
    private static boolean isOnlyLinks(String sentence) {
        boolean link = false;
        boolean address = false;
        boolean any = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '[') {
                link = true;
            } else if (c == ']') {
                link = false;
                address = i + 1 < sentence.length() && sentence.charAt(i + 1) == '(';
                any |= address;
            } else if (c == ')') {
                address = false;
            } else if (!link && !address && Character.isLetter(c)) {
                return false;
            }
        }
        return any;
    }
}
