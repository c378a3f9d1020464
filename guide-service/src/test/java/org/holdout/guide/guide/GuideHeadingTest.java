package org.holdout.guide.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideHeadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X on the web: turn it off   | X on the web: turn it off · twitter",
                "Instagram app: object       | Instagram app: object · insta",
                "Exact words of INSTAGRAM    | Exact words of INSTAGRAM · insta",
                "Instagrammers and boxes     | Instagrammers and boxes",
            })
    void aTitleIsFoundByTheOtherNamesOfWhatItNames(String title, String heading) {
        Map<String, List<String>> otherNames =
                new java.util.TreeMap<>(Map.of("Instagram", List.of("insta"), "X", List.of("twitter")));

        assertEquals(heading, GuideHeading.of(title, otherNames));
    }
}
