package org.holdout.comparison.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {

    @ParameterizedTest
    @CsvSource({"0, 4", "4, 4", "5, 3", "6, 3", "7, 2", "9, 2", "10, 1", "14, 1", "15, 0", "9999, 0", "no_route, 0"})
    void numbersFallIntoBandsAndNoRouteIntoTheLast(String value, int points) {
        assertEquals(points, steps().reading(value).orElseThrow().points());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-4", "-1", "", "many", "99999999999"})
    void whatIsNoNumberIsNoValueOfBands(String value) {
        assertTrue(steps().reading(value).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "not_applicable"})
    void specialValuesHaveNoPoints(String value) {
        assertEquals(null, steps().reading(value).orElseThrow().points());
    }

    @Test
    void aValueIsReadAsTheScaleSays() {
        Dimension dimension =
                dimension(new DimensionsFile.Value("opted_in", 0, "On until the person acts.", null, null));

        assertEquals(
                new Reading(0, "On until the person acts."),
                dimension.reading("opted_in").orElseThrow());
        assertTrue(dimension.reading("no_route").isEmpty());
    }

    private static Dimension steps() {
        return dimension(
                new DimensionsFile.Value("0-4", 4, "Few.", 0, 4),
                new DimensionsFile.Value("5-6", 3, "Some.", 5, 6),
                new DimensionsFile.Value("7-9", 2, "More.", 7, 9),
                new DimensionsFile.Value("10-14", 1, "Many.", 10, 14),
                new DimensionsFile.Value("15+", 0, "Too many.", 15, null));
    }

    private static Dimension dimension(DimensionsFile.Value... scale) {
        return Dimension.of(
                0, new DimensionsFile.Entry("effort_steps", "Steps", "How many?", "Counted.", 1, List.of(scale)));
    }
}
