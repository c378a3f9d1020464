package org.holdout.guide.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages that texts are shown in, by their codes (ISO 639-1). */
public final class Languages {

    /** What every text is written in. */
    public static final String ENGLISH = "en";

    /** The language of translations that the search reads too. */
    public static final String GERMAN = "de";

    /** All of them; every one but English may be translated into. */
    public static final List<String> OFFERED = List.of(ENGLISH, GERMAN);

    private Languages() {}

    /** Whether texts may be translated into the language. */
    public static boolean isTranslated(String language) {
        return OFFERED.contains(language) && !language.equals(ENGLISH);
    }

    /**
     * The offered language that a reader prefers; English when none is or the header cannot be read.
     *
     * @param accepted an {@code Accept-Language} header, or null
     */
    public static String preferred(String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return ENGLISH;
        }
        try {
            String found = Locale.lookupTag(LanguageRange.parse(accepted), OFFERED);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}
