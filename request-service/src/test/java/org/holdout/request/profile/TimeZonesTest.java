package org.holdout.request.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    private static final Set<String> WITHOUT = Set.of("AQ", "BV", "HM", "UM");

    private final TimeZones zones = new TimeZones();

    @Test
    void everyCountryThatPeopleLiveInHasAZone() {
        Set<String> without = Arrays.stream(Locale.getISOCountries())
                .filter(country -> zones.of(country, null).isEmpty())
                .collect(Collectors.toSet());

        assertEquals(WITHOUT, without);
    }

    @ParameterizedTest
    @CsvSource({
        "NZ, , Pacific/Auckland",
        "NO, , Europe/Oslo",
        "DE, BY, Europe/Berlin",
        "US, CA, America/Los_Angeles",
        "US, DE, America/New_York",
        "US, , America/New_York",
        "US, XX, America/New_York",
        "CA, BC, America/Vancouver",
        "CA, ON, America/Toronto",
        "AU, WA, Australia/Perth",
    })
    void aStateHasItsOwnZoneElseThatOfMostPeopleOfTheCountry(String country, String state, String zone) {
        assertEquals(Optional.of(ZoneId.of(zone)), zones.of(country, state));
    }

    @Test
    void nowhereHasNone() {
        assertEquals(Optional.empty(), zones.of(null, "CA"));
        assertEquals(Optional.empty(), zones.of("AQ", null));
    }
}
