package org.holdout.comparison.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.holdout.comparison.language.Bilingual;
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
                dimension(new DimensionsFile.Value("opted_in", 0, text("On until the person acts."), null, null));

        assertEquals(
                new Reading(0, "On until the person acts."),
                dimension.reading("opted_in").orElseThrow());
        assertTrue(dimension.reading("no_route").isEmpty());
    }

    @Test
    void inGermanOnlyTheWordsAreOthers() {
        Dimension german = steps().inGerman(entry(new DimensionsFile.Value("5-6", 1, text("Some."), 5, 6)));

        assertEquals("How many? (de)", german.question());
        assertEquals(new Reading(3, "Some. (de)"), german.reading("6").orElseThrow());
        assertEquals(new Reading(0, "Too many."), german.reading("no_route").orElseThrow());
        assertEquals(
                new Reading(null, "Nicht bekannt."), german.reading("unknown").orElseThrow());
        assertEquals(new Reading(null, "Nicht bekannt."), german.unknown());
        assertEquals(new Reading(null, "Not known."), steps().unknown());
    }

    private static Dimension steps() {
        return dimension(
                new DimensionsFile.Value("0-4", 4, text("Few."), 0, 4),
                new DimensionsFile.Value("5-6", 3, text("Some."), 5, 6),
                new DimensionsFile.Value("7-9", 2, text("More."), 7, 9),
                new DimensionsFile.Value("10-14", 1, text("Many."), 10, 14),
                new DimensionsFile.Value("15+", 0, text("Too many."), 15, null));
    }

    private static Dimension dimension(DimensionsFile.Value... scale) {
        return Dimension.of(0, entry(scale));
    }

    private static DimensionsFile.Entry entry(DimensionsFile.Value... scale) {
        return new DimensionsFile.Entry(
                "effort_steps", text("Steps"), text("How many?"), text("Counted."), 1, List.of(scale));
    }

    private static Bilingual text(String english) {
        return new Bilingual(english, english + " (de)");
    }
}
