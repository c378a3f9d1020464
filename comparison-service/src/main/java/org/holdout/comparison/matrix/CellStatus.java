package org.holdout.comparison.matrix;

import org.holdout.comparison.rubric.SpecialValue;

/** How far a cell can be relied on. */
public enum CellStatus {
    /** Rests on words that its source's newest known version still has. */
    TIED,
    /** Rested on words that its source no longer has. */
    IN_DOUBT,
    /** In our own words, or quoted from a version that is not here: not tied. */
    PARAPHRASE,
    /** Nothing is known for that day. */
    UNKNOWN,
    /** The question does not arise. */
    NOT_APPLICABLE;

    static CellStatus of(String value) {
        return value.equals(SpecialValue.UNKNOWN.value()) ? UNKNOWN : NOT_APPLICABLE;
    }
}
