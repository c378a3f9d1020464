package org.holdout.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.portal.site.Countries.Country;
import org.holdout.portal.site.Site;

/**
 * The places of a comparison in the reader's language, as the API takes them: groups of countries, the countries of ISO 3166-1, and
 * parts of one by ISO 3166-2, such as {@code US-CA}.
 */
public final class Regions {
    /** Everywhere: what holds where no region has a fact of its own, and what alone is scored. */
    static final String WORLDWIDE = "WORLDWIDE";

    private static final Pattern PART = Pattern.compile("([A-Z]{2})-([A-Z0-9]{1,3})");

    private final CompareWords words;
    private final Site site;
    private final List<Country> countries;
    private final Map<String, String> names = new LinkedHashMap<>();

    Regions(CompareWords words, Site site) {
        this.words = words;
        this.site = site;
        this.countries = site.countries();
        names.put("EU_EEA", words.euEea());
        names.put("OBJECTION_RIGHT", words.objectionRight());
        names.put("REST_OF_WORLD", words.restOfWorld());
    }

    /** Whether the API knows that place. */
    boolean isKnown(String code) {
        Matcher part = PART.matcher(code);
        return code.equals(WORLDWIDE) || names.containsKey(code) || isCountry(part.matches() ? part.group(1) : code);
    }

    private boolean isCountry(String code) {
        return countries.stream().anyMatch(country -> country.code().equals(code));
    }

    /** Groups, then countries by name; before them the place that is asked for where it is none of these. */
    public List<Country> choices(String asked) {
        List<Country> choices = new ArrayList<>();
        if (PART.matcher(asked).matches() && isKnown(asked)) {
            choices.add(new Country(asked, name(asked)));
        }
        names.forEach((code, name) -> choices.add(new Country(code, name)));
        choices.addAll(countries);
        return choices;
    }

    /** What a place is called; a group that only the content knows is called by its code. */
    public String name(String code) {
        Matcher part = PART.matcher(code);
        if (part.matches()) {
            return site.country(part.group(1)) + " (" + part.group(2) + ")";
        }
        return code.equals(WORLDWIDE)
                ? words.worldwide()
                : isCountry(code) ? site.country(code) : names.getOrDefault(code, code);
    }
}
