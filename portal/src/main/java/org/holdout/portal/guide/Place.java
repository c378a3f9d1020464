package org.holdout.portal.guide;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a reader lives, as an address says it.
 *
 * @param country ISO 3166-1 alpha-2; null when it is not said
 * @param state the part after the dash of ISO 3166-2; null for none
 */
public record Place(String country, String state) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

    /** Nothing is said. */
    public static final Place UNSAID = new Place(null, null);

    /** What can be a place; of anything else, nothing is said. */
    public static Place of(String country, String state) {
        String home = code(country, COUNTRY);
        return home == null ? UNSAID : new Place(home, code(state, STATE));
    }

    /** The place as the query of an address, {@code ?country=US&state=CA}; empty when nothing is said. */
    public String query() {
        return country == null ? "" : "?country=" + country + (state == null ? "" : "&state=" + state);
    }

    private static String code(String typed, Pattern form) {
        String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        return form.matcher(code).matches() ? code : null;
    }
}
