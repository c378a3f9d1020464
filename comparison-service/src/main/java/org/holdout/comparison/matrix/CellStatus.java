package org.holdout.comparison.matrix;

import java.util.Arrays;
import java.util.Optional;
import org.holdout.comparison.rubric.SpecialValue;

/** How far a cell can be relied on. */
public enum CellStatus {
    /** In our own words, not yet tied to a passage of its source. */
    PARAPHRASE,
    /** Nothing is known for that day. */
    UNKNOWN,
    /** The question does not arise. */
    NOT_APPLICABLE;

    static CellStatus of(String value) {
        Optional<SpecialValue> special = Arrays.stream(SpecialValue.values())
                .filter(it -> it.value().equals(value))
                .findFirst();
        return special.map(it -> it == SpecialValue.UNKNOWN ? UNKNOWN : NOT_APPLICABLE)
                .orElse(PARAPHRASE);
    }
}
