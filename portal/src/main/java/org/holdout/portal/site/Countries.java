package org.holdout.portal.site;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The countries of ISO 3166-1 by name, in the reader's language and order. */
public final class Countries {
    private static final Map<Locale, List<Country>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Countries() {}

    /** A country's alpha-2 code and its name. */
    public record Country(String code, String name) {}

    static List<Country> in(Locale language) {
        return BY_LANGUAGE.computeIfAbsent(language, Countries::sorted);
    }

    static String name(String code, Locale language) {
        return code == null ? "" : Locale.of("", code).getDisplayCountry(language);
    }

    private static List<Country> sorted(Locale language) {
        Collator order = Collator.getInstance(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }
}
