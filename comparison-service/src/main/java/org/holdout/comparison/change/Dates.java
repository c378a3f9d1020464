package org.holdout.comparison.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes dates out of words: {@code 3 May 2026}, {@code May 2026}, {@code 2026 05 03}, {@code 7 days ago}. */
final class Dates {

    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> UNITS =
            Set.of("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years");
    private static final Set<String> LABELS = Set.of(
            "effective",
            "last",
            "updated",
            "update",
            "date",
            "release",
            "published",
            "previous",
            "version",
            "versions",
            "archived",
            "download",
            "pdf",
            "from",
            "of",
            "past",
            "on",
            "as");
    private static final Pattern DAY = Pattern.compile("(0?[1-9]|[12]\\d|3[01])(st|nd|rd|th)?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private Dates() {}

    /** @param words in lower case */
    static List<String> without(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (isAgo(words, i)) {
                i += 2;
            } else if (!isPart(words, i)) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /** Whether the words are a date with at most a label such as {@code last updated}. */
    static boolean isOnly(List<String> words) {
        List<String> rest = without(words);
        return rest.size() < words.size() && LABELS.containsAll(rest);
    }

    private static boolean isAgo(List<String> words, int at) {
        return at + 2 < words.size()
                && Character.isDigit(words.get(at).charAt(0))
                && UNITS.contains(words.get(at + 1))
                && words.get(at + 2).equals("ago");
    }

    private static boolean isPart(List<String> words, int at) {
        String word = words.get(at);
        if (YEAR.matcher(word).matches()) {
            return true;
        }
        if (MONTHS.contains(word)) {
            return isNumber(words, at - 1) || isNumber(words, at + 1);
        }
        return DAY.matcher(word).matches()
                && (isMonth(words, at - 1) || isMonth(words, at + 1) || isYear(words, at - 2) || isYear(words, at - 1));
    }

    private static boolean isNumber(List<String> words, int at) {
        return isYear(words, at)
                || (inside(words, at) && DAY.matcher(words.get(at)).matches());
    }

    private static boolean isYear(List<String> words, int at) {
        return inside(words, at) && YEAR.matcher(words.get(at)).matches();
    }

    private static boolean isMonth(List<String> words, int at) {
        return inside(words, at) && MONTHS.contains(words.get(at));
    }

    private static boolean inside(List<String> words, int at) {
        return at >= 0 && at < words.size();
    }
}
