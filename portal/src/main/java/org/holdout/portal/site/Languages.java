package org.holdout.portal.site;

import java.util.List;
import java.util.Locale;

/** The languages the portal speaks. */
final class Languages {
    /** Keeps the language a person chose by a link. */
    static final String COOKIE = "lang";

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private Languages() {}

    static boolean speaks(String tag) {
        return tag != null && SPOKEN.contains(Locale.of(tag));
    }

    static Locale best(String chosen, String acceptLanguage) {
        if (speaks(chosen)) {
            return Locale.of(chosen);
        }
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
