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

    /** The pairs of names in lower case. */
    static Set<Difference.Edit> in(List<Run> runs) {
        Map<Difference.Edit, Integer> counts = new HashMap<>();
        runs.stream()
                .flatMap(run -> run.differences().stream())
                .filter(Difference::isReworded)
                .flatMap(difference -> difference.edits().stream().distinct())
                .filter(edit -> isName(edit.gone()) && isName(edit.come()))
                .forEach(edit -> counts.merge(lower(edit), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(edit -> edit.getValue() >= SENTENCES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Difference.Edit lower(Difference.Edit edit) {
        return new Difference.Edit(Plain.lower(edit.gone()), Plain.lower(edit.come()));
    }

    /** Some capital or a site's dot, and nothing that names data, a purpose or a right. */
    private static boolean isName(List<String> words) {
        return !words.isEmpty()
                && words.size() <= LONGEST_NAME
                && words.stream()
                        .anyMatch(word -> word.contains(".") || word.chars().anyMatch(Character::isUpperCase))
                && !DataTerms.ANY.in(Plain.lower(words));
    }
}
