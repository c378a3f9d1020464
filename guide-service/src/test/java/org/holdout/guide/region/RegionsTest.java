package org.holdout.guide.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.holdout.guide.content.RegionsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = RegionsFile.regions();

    @ParameterizedTest
    @CsvSource({
        "DE, DE EU_EEA OBJECTION_RIGHT WORLDWIDE",
        "IE, IE EU_EEA OBJECTION_RIGHT WORLDWIDE",
        "NO, NO EU_EEA OBJECTION_RIGHT WORLDWIDE",
        "GB, GB OBJECTION_RIGHT WORLDWIDE",
        "US, US WORLDWIDE",
        "US-CA, US-CA US WORLDWIDE",
        "EU_EEA, EU_EEA OBJECTION_RIGHT WORLDWIDE",
        "WORLDWIDE, WORLDWIDE",
    })
    void aPlaceIsCoveredByItselfItsGroupsAndTheWorld(String place, String covering) {
        assertEquals(Set.of(covering.split(" ")), regions.covering(place));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, true",
        "US-CA, true",
        "CA-QC, true",
        "EU_EEA, true",
        "REST_OF_WORLD, true",
        "XX, false",
        "XX-CA, false",
        "de, false",
        "MARS, false",
        "US-, false",
        "'', false"
    })
    void onlyCodesAndTheContentsGroupsAreKnown(String id, boolean known) {
        assertEquals(known, regions.isKnown(id));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, en, Germany",
        "GB, en, United Kingdom",
        "GB, de, Vereinigtes Königreich",
        "EU_EEA, en, EU/EEA",
        "EU_EEA, de, EU/EWR",
        "WORLDWIDE, en, Worldwide",
        "WORLDWIDE, de, Weltweit",
        "OBJECTION_RIGHT, fr, Places with a legal right to object",
        "US-CA, de, US-CA"
    })
    void aRegionHasANameInTheReadersLanguageOrInEnglish(String id, String language, String name) {
        assertEquals(new RegionView(id, name), regions.view(id, language));
    }

    @Test
    void aGroupWithAnUnknownMemberIsRefused() {
        List<RegionGroup> groups = List.of(new RegionGroup("NORTH", "North", null, "In the north", List.of("XX")));

        assertThrows(IllegalArgumentException.class, () -> new Regions(groups));
    }

    @Test
    void twoGroupsWithOneIdAreRefused() {
        RegionGroup group = new RegionGroup("NORTH", "North", null, "In the north", List.of());

        assertThrows(IllegalArgumentException.class, () -> new Regions(List.of(group, group)));
    }

    @Test
    void groupsThatHoldEachOtherEndTheSearch() {
        Regions circle = new Regions(List.of(
                new RegionGroup("ONE", "One", null, "One", List.of("TWO")),
                new RegionGroup("TWO", "Two", null, "Two", List.of("ONE"))));

        assertEquals(Set.of("ONE", "TWO", "WORLDWIDE"), circle.covering("ONE"));
    }
}
