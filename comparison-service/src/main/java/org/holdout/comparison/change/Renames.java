package org.holdout.comparison.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds names (of products, companies, features) that took the place of others in several sentences. */
final class Renames {

    private static final int SENTENCES = 2;
    private static final int LONGEST_NAME = 4;

    private Renames() {}

    /** The new names, in lower case and without small words. */
    static Set<List<String>> in(List<Run> runs) {
        Map<List<String>, Integer> counts = new HashMap<>();
        runs.stream()
                .flatMap(run -> run.differences().stream())
                .filter(Difference::isReworded)
                .flatMap(difference -> difference.edits().stream()
                        .filter(Renames::isRename)
                        .map(edit -> name(edit.come()))
                        .distinct())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(name -> name.getValue() >= SENTENCES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isRename(Difference.Edit edit) {
        return isName(edit.gone()) && isName(edit.come());
    }

    /** Without small words, in lower case. */
    static List<String> name(List<String> words) {
        return Spelling.significant(words);
    }

    /** Some capital or a site's dot, and nothing that names data, a purpose or a right. */
    private static boolean isName(List<String> words) {
        int size = name(words).size();
        return size > 0
                && size <= LONGEST_NAME
                && words.stream()
                        .anyMatch(word -> word.contains(".") || word.chars().anyMatch(Character::isUpperCase))
                && !DataTerms.ANY.in(Plain.lower(words));
    }
}
