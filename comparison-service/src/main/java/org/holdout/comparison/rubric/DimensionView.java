package org.holdout.comparison.rubric;

import java.util.List;

/** A dimension as callers see it. */
public record DimensionView(String id, String name, String question, String definition, int weight, List<Value> scale) {

    /** A value of the scale with its points, 0 to 4. */
    public record Value(String value, int points, String meaning) {}

    /** The view of a dimension. */
    public static DimensionView of(Dimension dimension) {
        return new DimensionView(
                dimension.id(),
                dimension.name(),
                dimension.question(),
                dimension.definition(),
                dimension.weight(),
                dimension.scale().stream()
                        .map(value -> new Value(value.value(), value.points(), value.meaning()))
                        .toList());
    }
}
