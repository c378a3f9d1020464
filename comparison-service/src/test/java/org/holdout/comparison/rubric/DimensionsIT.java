package org.holdout.comparison.rubric;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DimensionsIT {

    private static final String NAME = "dimensions.yaml";

    @Inject
    ContentFiles files;

    @Inject
    Dimensions dimensions;

    @AfterEach
    void restoreTheRubric() throws IOException {
        load(rubric());
    }

    @Test
    void aChangedRubricReplacesTheOldOne() throws IOException {
        // Given
        String changed = rubric().replace(
                        "points: 1\n    meaning: Only data from or to", "points: 3\n    meaning: Only data from or to")
                .replace("- value: future_only\n    points: 1", "- value: later_only\n    points: 1")
                .replaceAll("(?s)- id: change_notification.*", "");

        // When
        load(changed);

        // Then
        given().get("/dimensions")
                .then()
                .body("size()", equalTo(13))
                .body(
                        "find { it.id == 'opt_out_scope' }.scale.find { it.value == 'third_party_only' }.points",
                        equalTo(3))
                .body("find { it.id == 'past_data' }.scale[2].value", equalTo("later_only"));
    }

    @Test
    void aWrongRubricChangesNothing() throws IOException {
        String wrong = rubric().replaceFirst("weight: 2", "weight: 0");

        assertThrows(ContentException.class, () -> load(wrong));

        given().get("/dimensions").then().body("size()", equalTo(14)).body("[0].weight", equalTo(2));
    }

    private void load(String content) {
        files.loadOnce(NAME, content.getBytes(UTF_8), dimensions::load);
    }

    private static String rubric() throws IOException {
        return Files.readString(Path.of("src/main/resources/content", NAME));
    }
}
