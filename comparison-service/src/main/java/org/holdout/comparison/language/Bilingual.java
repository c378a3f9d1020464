package org.holdout.comparison.language;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A text of the content's in the languages that Holdout speaks. */
public record Bilingual(String en, String de) {

    public Bilingual {
        requireNonNull(en, "en is missing");
        requireNonNull(de, "de is missing");
    }

    /** The German text for a German reader, the English one for everybody else. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? de : en;
    }
}
