package org.holdout.comparison.rubric;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.language.Bilingual;

/** The content file of the rubric. */
record DimensionsFile(List<Entry> dimensions) {

    /** Its name below the content folder. */
    static final String NAME = "dimensions.yaml";

    DimensionsFile {
        dimensions = List.copyOf(requireNonNull(dimensions, "dimensions is missing"));
        different(dimensions.stream().map(Entry::id), "dimensions");
    }

    /** @throws org.holdout.comparison.content.ContentException when the file is wrong */
    static DimensionsFile read(byte[] content) {
        return ContentYaml.read(NAME, content, DimensionsFile.class);
    }

    record Entry(String id, Bilingual name, Bilingual question, Bilingual definition, int weight, List<Value> scale) {

        Entry {
            requireNonNull(id, "id is missing");
            requireNonNull(name, "name is missing");
            requireNonNull(question, "question is missing");
            requireNonNull(definition, "definition is missing");
            require(weight > 0, "weight must be 1 or more");
            scale = List.copyOf(requireNonNull(scale, "scale is missing"));
            require(!scale.isEmpty(), "scale must have a value");
            different(scale.stream().map(Value::value), "scale");
        }
    }

    record Value(String value, int points, Bilingual meaning, Integer min, Integer max) {

        Value {
            requireNonNull(value, "value is missing");
            requireNonNull(meaning, "meaning is missing");
            require(points >= 0 && points <= Rubric.MOST_POINTS, "points must be 0 to " + Rubric.MOST_POINTS);
            require(max == null || (min != null && max >= min), "max needs a min that is not above it");
        }

        ScaleValue toScaleValue() {
            return new ScaleValue(value, points, meaning.en(), min, max);
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static void different(Stream<String> ids, String field) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(field + " holds " + id + " twice");
        });
    }
}
