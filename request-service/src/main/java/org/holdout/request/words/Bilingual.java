package org.holdout.request.words;

import java.util.Locale;

/** A text of the content's in the languages that Holdout speaks. */
public record Bilingual(String en, String de) {

    /** The German text for a German reader, the English one for everybody else. */
    public String in(Locale language) {
        return "de".equals(language.getLanguage()) ? de : en;
    }
}
