package org.holdout.comparison.rubric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Values that every dimension has and that no score counts: left out, never zero. */
public enum SpecialValue {
    /** The question does not arise for this vendor. */
    NOT_APPLICABLE("The question does not arise for this service."),
    /** Nobody has found out. */
    UNKNOWN("Not known.");

    private final String label;

    SpecialValue(String label) {
        this.label = label;
    }

    /** The meaning in words. */
    public String label() {
        return label;
    }

    /** The value as content writes it, such as {@code not_applicable}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value is one of these. */
    public static boolean is(String value) {
        return of(value).isPresent();
    }

    static Optional<SpecialValue> of(String value) {
        return Arrays.stream(values()).filter(it -> it.value().equals(value)).findFirst();
    }
}
