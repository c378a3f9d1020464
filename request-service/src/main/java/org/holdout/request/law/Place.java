package org.holdout.request.law;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdout.request.words.Refusals;

/** Where a person lives: an ISO 3166-1 alpha-2 code and, where it matters, the part after the dash of ISO 3166-2 (else null). */
public record Place(String country, String state) {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

    /** Checks both; an empty state is none. Throws INVALID_INPUT that names {@code country} or {@code state}. */
    public static Place of(String country, String state) {
        if (country == null || !COUNTRIES.contains(country)) {
            throw Refusals.invalid("country", "common.refused.country");
        }
        if (state == null || state.isBlank()) {
            return new Place(country, null);
        }
        if (!STATE.matcher(state).matches()) {
            throw Refusals.invalid("state", "common.refused.state");
        }
        return new Place(country, state);
    }
}
