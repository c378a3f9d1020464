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
    @CsvSource({"DE, Germany", "GB, United Kingdom", "EU_EEA, EU/EEA", "WORLDWIDE, Worldwide", "US-CA, US-CA"})
    void aRegionHasAName(String id, String name) {
        assertEquals(new RegionView(id, name), regions.view(id));
    }

    @Test
    void aGroupWithAnUnknownMemberIsRefused() {
        List<RegionGroup> groups = List.of(new RegionGroup("NORTH", "North", "In the north", List.of("XX")));

        assertThrows(IllegalArgumentException.class, () -> new Regions(groups));
    }

    @Test
    void twoGroupsWithOneIdAreRefused() {
        RegionGroup group = new RegionGroup("NORTH", "North", "In the north", List.of());

        assertThrows(IllegalArgumentException.class, () -> new Regions(List.of(group, group)));
    }

    @Test
    void groupsThatHoldEachOtherEndTheSearch() {
        Regions circle = new Regions(List.of(
                new RegionGroup("ONE", "One", "One", List.of("TWO")),
                new RegionGroup("TWO", "Two", "Two", List.of("ONE"))));

        assertEquals(Set.of("ONE", "TWO", "WORLDWIDE"), circle.covering("ONE"));
    }
}
