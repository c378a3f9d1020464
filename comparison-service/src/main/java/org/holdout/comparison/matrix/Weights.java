package org.holdout.comparison.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.problem.ProblemException;

/**
 * How much each dimension counts: the rubric's weights, or what somebody set for some of them.
 *
 * @param own by dimension's id, 0 for one that does not count
 */
record Weights(Map<String, Integer> own) {

    /** The heaviest weight that can be set. */
    static final int MOST = 10;

    /** The rubric's own. */
    static final Weights OF_THE_RUBRIC = new Weights(Map.of());

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9_-]{1,64}):([0-9]{1,2})");

    /**
     * @param list such as {@code default_setting:4,children:0}; those that are not named count as in the rubric
     * @throws ProblemException INVALID_INPUT naming {@code weights}
     */
    static Weights read(String list, int most) {
        if (list == null || list.isBlank()) {
            return OF_THE_RUBRIC;
        }
        List<String> entries = List.of(list.split(",", -1));
        if (entries.size() > most) {
            throw ProblemException.invalid("weights", "At most " + most + " weights can be set.");
        }
        Map<String, Integer> own = new HashMap<>();
        for (String entry : entries) {
            Matcher matcher = ENTRY.matcher(entry.strip());
            Optional<Integer> weight = Optional.of(matcher)
                    .filter(Matcher::matches)
                    .map(it -> Integer.parseInt(it.group(2)))
                    .filter(it -> it <= MOST);
            own.put(
                    weight.map(it -> matcher.group(1)).orElse(""),
                    weight.orElseThrow(() -> ProblemException.invalid(
                            "weights",
                            "Write a weight as default_setting:4, with a whole number from 0 to " + MOST + ".")));
        }
        return new Weights(Map.copyOf(own));
    }

    /**
     * Refuses what the rubric does not know, and weights of which none counts.
     *
     * @throws ProblemException INVALID_INPUT naming {@code weights}
     */
    void check(List<Dimension> rubric) {
        own.keySet().stream()
                .filter(id ->
                        rubric.stream().noneMatch(dimension -> dimension.id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw ProblemException.invalid("weights", "There is no dimension " + id + ".");
                });
        if (rubric.stream().allMatch(dimension -> of(dimension) == 0)) {
            throw ProblemException.invalid("weights", "Give at least one question a weight above 0.");
        }
    }

    int of(Dimension dimension) {
        return own.getOrDefault(dimension.id(), dimension.weight());
    }
}
