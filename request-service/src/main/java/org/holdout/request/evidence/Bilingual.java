package org.holdout.request.evidence;

import java.util.Locale;

/** A short text in the languages that Holdout speaks. */
record Bilingual(String en, String de) {

    String in(Locale language) {
        return "de".equals(language.getLanguage()) ? de : en;
    }
}
