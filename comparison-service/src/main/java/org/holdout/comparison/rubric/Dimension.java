package org.holdout.comparison.rubric;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Of the texts; what is stored is English. */
    @Transient
    private Locale language = Locale.ENGLISH;

    protected Dimension() {}

    static Dimension of(int position, DimensionsFile.Entry entry) {
        Dimension dimension = new Dimension();
        dimension.id = entry.id();
        dimension.position = position;
        dimension.name = entry.name().en();
        dimension.question = entry.question().en();
        dimension.definition = entry.definition().en();
        dimension.weight = entry.weight();
        entry.scale().forEach(value -> dimension.scale.add(value.toScaleValue()));
        return dimension;
    }

    /** The same to be read in German, which is not stored; a value that the entry does not have keeps its meaning in English. */
    Dimension inGerman(DimensionsFile.Entry entry) {
        Map<String, String> meanings = entry.scale().stream()
                .collect(toMap(
                        DimensionsFile.Value::value, value -> value.meaning().de()));
        Dimension german = new Dimension();
        german.id = id;
        german.position = position;
        german.name = entry.name().de();
        german.question = entry.question().de();
        german.definition = entry.definition().de();
        german.weight = weight;
        german.language = Locale.GERMAN;
        scale.forEach(step -> german.scale.add(step.meaning(meanings.getOrDefault(step.value(), step.meaning()))));
        return german;
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
            return special.map(it -> new Reading(null, it.label(language)));
        }
        return scale.stream()
                .filter(step -> matches(step, value))
                .findFirst()
                .map(step -> new Reading(step.points(), step.meaning()));
    }

    /** What it says where no fact is known. */
    public Reading unknown() {
        return new Reading(null, SpecialValue.UNKNOWN.label(language));
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
