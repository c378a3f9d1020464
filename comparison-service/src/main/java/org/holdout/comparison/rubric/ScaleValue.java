package org.holdout.comparison.rubric;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One value that a fact of a dimension can have, and what it is worth. */
@Embeddable
class ScaleValue {

    @Column(name = "value")
    private String value;

    private int points;
    private String meaning;

    @Column(name = "range_min")
    private Integer rangeMin;

    @Column(name = "range_max")
    private Integer rangeMax;

    protected ScaleValue() {}

    ScaleValue(String value, int points, String meaning, Integer rangeMin, Integer rangeMax) {
        this.value = value;
        this.points = points;
        this.meaning = meaning;
        this.rangeMin = rangeMin;
        this.rangeMax = rangeMax;
    }

    String value() {
        return value;
    }

    int points() {
        return points;
    }

    String meaning() {
        return meaning;
    }

    /** The same value with another text for its meaning. */
    ScaleValue meaning(String other) {
        return new ScaleValue(value, points, other, rangeMin, rangeMax);
    }

    /** Whether this is a band of numbers, such as 5 to 6 steps. */
    boolean isBand() {
        return rangeMin != null;
    }

    /** Whether this is the band without an upper end, which is also that of no number at all. */
    boolean isLastBand() {
        return isBand() && rangeMax == null;
    }

    boolean covers(int number) {
        return isBand() && number >= rangeMin && (rangeMax == null || number <= rangeMax);
    }
}
