package org.holdout.comparison.rubric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.holdout.comparison.language.Bilingual;

/** Values that every dimension has and that no score counts: left out, never zero. */
public enum SpecialValue {
    /** The question does not arise for this vendor. */
    NOT_APPLICABLE("The question does not arise for this service.", "Die Frage stellt sich bei diesem Dienst nicht."),
    /** Nobody has found out. */
    UNKNOWN("Not known.", "Nicht bekannt.");

    private final String english;
    private final String german;

    SpecialValue(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The meaning in words. */
    String label(Locale language) {
        return new Bilingual(english, german).in(language);
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
