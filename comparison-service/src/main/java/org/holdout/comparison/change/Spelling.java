package org.holdout.comparison.change;

import java.util.List;
import java.util.Set;

/** Whether two runs of words are the same but for spelling and small words. */
final class Spelling {

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST_LETTERS_OF_MISPRINT = 3;
    private static final int SAME_BEGINNING = 3;
    private static final int MOST_EDITS = 2;
    private static final Set<String> SMALL = Set.of(
            "that", "which", "of", "to", "for", "in", "on", "at", "by", "is", "are", "be", "it", "its", "as", "and",
            "or", "please", "such", "also", "this", "these", "with", "from", "eg", "e", "g", "sign", "log");

    private Spelling() {}

    static boolean isOnly(Difference.Edit edit) {
        List<String> gone = significant(edit.gone());
        List<String> come = significant(edit.come());
        if (String.join("", gone).equals(String.join("", come))) {
            return true;
        }
        if (gone.size() != come.size()) {
            return false;
        }
        for (int i = 0; i < gone.size(); i++) {
            if (!isAlike(gone.get(i), come.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The words that are not small, in lower case. */
    static List<String> significant(List<String> words) {
        return Plain.lower(words).stream().filter(word -> !SMALL.contains(word)).toList();
    }

    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || isMisprint(one, other)
                || (Math.min(one.length(), other.length()) >= FEWEST_LETTERS
                        && one.regionMatches(0, other, 0, SAME_BEGINNING)
                        && one.chars().noneMatch(Character::isDigit)
                        && Math.abs(one.length() - other.length()) <= MOST_EDITS
                        && edits(one, other) <= MOST_EDITS);
    }

    /** Short words of which one letter differs, neither of them of data and neither denying. */
    private static boolean isMisprint(String one, String other) {
        return one.length() >= FEWEST_LETTERS_OF_MISPRINT
                && one.length() == other.length()
                && (one + other).chars().allMatch(Character::isLetter)
                && edits(one, other) == 1
                && !DataTerms.ANY.in(List.of(one, other))
                && !Discard.DENYING.in(List.of(one, other));
    }

    /** How many letters have to be put in, taken out or replaced. */
    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
