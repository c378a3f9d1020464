package org.holdout.portal.diff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.GuideField;
import org.holdout.portal.word.Words;

/** The words for a guide's fields; a field that is new to the portal is shown by its own name. */
@Named("fields")
@RequestScoped
public class FieldNames {
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");
    /** A translated field begins with its language: {@code de.title}. */
    private static final Pattern TRANSLATED = Pattern.compile("[a-z]{2}\\..+");

    private final Site site;

    FieldNames(Site site) {
        this.site = site;
    }

    /** "Title", and for a translation "Title (German)". */
    public String name(String field) {
        if (!TRANSLATED.matcher(field).matches()) {
            return word(field);
        }
        String spoken = Locale.of(language(field)).getDisplayLanguage(Locale.of(site.getLang()));
        return site.words(DiffWords.class).inLanguage(word(field.substring(3)), spoken);
    }

    static String language(String field) {
        return TRANSLATED.matcher(field).matches() ? field.substring(0, 2) : "en";
    }

    private String word(String field) {
        String code = String.join("_", CAPITAL.split(field)).toUpperCase(Locale.ROOT);
        return Arrays.stream(GuideField.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .map(site.words(Words.class)::field)
                .orElse(field);
    }
}
