package org.holdout.comparison.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private final Regions regions = Regions.of(new RegionsFile(List.of(
            new RegionsFile.Group("WORLDWIDE", "Worldwide", List.of()),
            new RegionsFile.Group("EU_EEA", "EU/EEA", List.of("DE", "IE")),
            new RegionsFile.Group("OBJECTION_RIGHT", "Right to object", List.of("EU_EEA", "GB")),
            new RegionsFile.Group("REST_OF_WORLD", "Rest of the world", List.of()))));

    @ParameterizedTest
    @CsvSource({
        "DE, EU_EEA",
        "EU_EEA, EU_EEA",
        "GB, GB",
        "US, US",
        "US-CA, US",
        "JP, REST_OF_WORLD",
        "WORLDWIDE, WORLDWIDE"
    })
    void theNearestRegionDecides(String place, String deciding) {
        Set<String> available = Set.of("WORLDWIDE", "EU_EEA", "GB", "US", "REST_OF_WORLD", "OBJECTION_RIGHT");

        assertEquals(deciding, regions.deciding(place, available));
    }

    @Test
    void aGroupWithinAGroupCounts() {
        assertEquals("OBJECTION_RIGHT", regions.deciding("DE", Set.of("WORLDWIDE", "OBJECTION_RIGHT")));
    }

    @Test
    void withoutARegionOfItsOwnThePlaceHasTheBaseline() {
        assertEquals("WORLDWIDE", regions.deciding("JP", Set.of("WORLDWIDE", "EU_EEA")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "Germany", "XX-1", "", "US-CALI"})
    void whatIsNoPlaceIsUnknown(String place) {
        assertFalse(regions.isKnown(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "US-CA", "EU_EEA", "WORLDWIDE"})
    void countriesTheirPartsAndGroupsAreKnown(String place) {
        assertTrue(regions.isKnown(place));
    }

    @Test
    void aGroupMayNotNameAPlaceThatIsNone() {
        RegionsFile file = new RegionsFile(List.of(new RegionsFile.Group("EU_EEA", "EU/EEA", List.of("EL"))));

        assertThrows(IllegalArgumentException.class, () -> Regions.of(file));
    }
}
