package org.holdout.portal.compare;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reader's own weights, as the page's address has them: {@code w-children=4}.
 *
 * @param own by dimension's id
 * @param wrong whether the address holds one that is no whole number from 0 to {@link #MOST}
 */
public record Weights(Map<String, Integer> own, boolean wrong) {
    /** What a weight is called in the address, before the dimension's id. */
    static final String FIELD = "w-";

    static final int MOST = 10;

    private static final int MOST_FIELDS = 100;

    static Weights read(MultivaluedMap<String, String> query) {
        Map<String, Integer> own = new LinkedHashMap<>();
        boolean wrong = false;
        for (Map.Entry<String, List<String>> field : query.entrySet()) {
            if (field.getKey().matches(FIELD + "[a-z_]{1,64}") && own.size() < MOST_FIELDS) {
                String typed = field.getValue().getFirst().strip();
                if (typed.matches("[0-9]|10")) {
                    own.put(field.getKey().substring(FIELD.length()), Integer.valueOf(typed));
                } else {
                    wrong |= !typed.isEmpty();
                }
            }
        }
        return new Weights(own, wrong);
    }

    /** As the gateway takes them; null when there are none. */
    List<CompareApi.WeightInput> input() {
        return own.isEmpty()
                ? null
                : own.entrySet().stream()
                        .map(one -> new CompareApi.WeightInput(one.getKey(), one.getValue()))
                        .toList();
    }

    /** How much a dimension counts here. */
    int of(CompareApi.Dimension dimension) {
        return own.getOrDefault(dimension.id(), dimension.weight());
    }

    /** Whether any counts otherwise than in the rubric. */
    boolean differ(List<CompareApi.Dimension> dimensions) {
        return dimensions.stream().anyMatch(dimension -> of(dimension) != dimension.weight());
    }
}
