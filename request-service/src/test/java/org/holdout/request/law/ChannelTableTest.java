package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelTableTest {

    private static final LawContent CONTENT = new LawContent();
    private static final ApplicableLaws APPLICABLE = new ApplicableLaws(CONTENT);
    private static final Map<String, VendorChannels> TABLE = new ChannelTable(CONTENT, APPLICABLE)
            .all().stream().collect(Collectors.toMap(VendorChannels::vendor, Function.identity()));

    @Test
    void everyVendorIsInIt() {
        assertEquals(CONTENT.vendors().keySet(), TABLE.keySet());
    }

    @Test
    void itSaysOfEveryCountryWhatADraftIsOffered() {
        for (String country : Locale.getISOCountries()) {
            for (String state : new String[] {null, "CA"}) {
                Place place = new Place(country, state);
                TABLE.forEach((vendor, channels) -> assertEquals(
                        APPLICABLE.channels(place, vendor), looked(channels, place), () -> vendor + " from " + place));
            }
        }
    }

    @Test
    void aVendorWithoutFormOrAddressTakesNone() {
        List<String> without = TABLE.values().stream()
                .filter(one -> one.elsewhere().isEmpty()
                        && one.places().values().stream().allMatch(List::isEmpty))
                .map(VendorChannels::vendor)
                .toList();

        assertTrue(CONTENT.vendors().values().stream()
                .filter(contacts -> without.contains(contacts.vendor()))
                .allMatch(contacts -> contacts.forms().isEmpty() && contacts.email() == null));
        assertEquals(List.of(Channel.WEB_FORM), TABLE.get("meta").elsewhere());
    }

    private static List<Channel> looked(VendorChannels channels, Place place) {
        List<Channel> country = channels.places().getOrDefault(place.country(), channels.elsewhere());
        return place.state() == null
                ? country
                : channels.places().getOrDefault(place.country() + "-" + place.state(), country);
    }
}
