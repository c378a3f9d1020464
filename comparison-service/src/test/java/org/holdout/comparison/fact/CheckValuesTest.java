package org.holdout.comparison.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.Dimensions;
import org.holdout.comparison.rubric.Reading;
import org.holdout.comparison.rubric.Rubric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CheckValuesTest {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    @ParameterizedTest
    @CsvFileSource(resources = "/check-values.csv", useHeadersInDisplayName = true)
    void theRubricGivesEveryVendorItsCheckedScore(String vendor, Integer score, int coverage) throws IOException {
        // Given
        List<Dimension> dimensions = Dimensions.read(Files.readAllBytes(CONTENT.resolve("dimensions.yaml")));
        String name = "facts/" + vendor + ".yaml";
        FactFile file = ContentYaml.read(name, Files.readAllBytes(CONTENT.resolve(name)), FactFile.class);

        // When
        Rubric.Score actual = Rubric.score(dimensions.stream()
                .map(dimension -> new Rubric.Mark(dimension.weight(), points(dimension, file)))
                .toList());

        // Then
        assertEquals(new Rubric.Score(score, coverage), actual);
    }

    private static Integer points(Dimension dimension, FactFile file) {
        return file.facts().stream()
                .filter(fact -> fact.region().equals(Regions.WORLDWIDE)
                        && fact.dimension().equals(dimension.id()))
                .findFirst()
                .flatMap(fact -> dimension.reading(fact.value()))
                .map(Reading::points)
                .orElse(null);
    }
}
