package org.holdout.request.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** A text of the content's in the languages that Holdout speaks. */
public record Bilingual(String en, String de) {

    /** In the content, {@code en} and {@code de}. */
    @JsonCreator
    public Bilingual {}

    /** In the content, a text alone: a proper name, the same in each language. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bilingual of(String name) {
        return new Bilingual(name, name);
    }

    /** The German text for a German reader, the English one for everybody else. */
    public String in(Locale language) {
        return "de".equals(language.getLanguage()) ? de : en;
    }
}
