package org.holdout.comparison.rubric;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A question that vendors are compared by, its weight, and the scale of answers. */
@Entity
public class Dimension {

    /** The value of a number that does not exist: there is no route whose steps could be counted. */
    public static final String NO_ROUTE = "no_route";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    @Id
    private String id;

    private int position;
    private String name;
    private String question;
    private String definition;
    private int weight;

    @ElementCollection
    @CollectionTable(name = "scale_value", joinColumns = @JoinColumn(name = "dimension_id"))
    @OrderColumn(name = "position")
    private List<ScaleValue> scale = new ArrayList<>();

    protected Dimension() {}

    static Dimension of(int position, DimensionsFile.Entry entry) {
        Dimension dimension = new Dimension();
        dimension.id = entry.id();
        dimension.position = position;
        dimension.name = entry.name();
        dimension.question = entry.question();
        dimension.definition = entry.definition();
        dimension.weight = entry.weight();
        entry.scale().forEach(value -> dimension.scale.add(value.toScaleValue()));
        return dimension;
    }

    /**
     * What a fact's value means and how many points it gets.
     *
     * @param value a value of the scale, a number where the scale is in bands, {@link #NO_ROUTE}, or a {@link SpecialValue}
     * @return empty when the value is none of this dimension
     */
    public Optional<Reading> reading(String value) {
        Optional<SpecialValue> special = SpecialValue.of(value);
        if (special.isPresent()) {
            return special.map(it -> new Reading(null, it.label()));
        }
        return scale.stream()
                .filter(step -> matches(step, value))
                .findFirst()
                .map(step -> new Reading(step.points(), step.meaning()));
    }

    private static boolean matches(ScaleValue step, String value) {
        if (!step.isBand()) {
            return step.value().equals(value);
        }
        return NUMBER.matcher(value).matches()
                ? step.covers(Integer.parseInt(value))
                : step.isLastBand() && value.equals(NO_ROUTE);
    }

    /** The id as in the content, such as {@code opt_out_scope}. */
    public String id() {
        return id;
    }

    /** How much it counts in the score, 1 or more. */
    public int weight() {
        return weight;
    }

    int position() {
        return position;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** It as a question. */
    public String question() {
        return question;
    }

    String definition() {
        return definition;
    }

    /** Whether its values are numbers, in bands. */
    public boolean isNumeric() {
        return scale.stream().anyMatch(ScaleValue::isBand);
    }

    List<ScaleValue> scale() {
        return List.copyOf(scale);
    }
}
