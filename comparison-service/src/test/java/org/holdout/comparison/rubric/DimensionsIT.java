package org.holdout.comparison.rubric;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                        "points: 1\n    meaning:\n      en: Only data from or to",
                        "points: 3\n    meaning:\n      en: Only data from or to")
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

    @Test
    void textsComeInTheLanguageOfTheCallAndIdsStay() {
        for (String language : List.of("de", "de-AT,en;q=0.5", "fr, de;q=0.9, en;q=0.5")) {
            given().header("Accept-Language", language)
                    .get("/dimensions")
                    .then()
                    .body("[0].id", equalTo("default_setting"))
                    .body("[0].name", equalTo("Voreinstellung"))
                    .body("[0].question", equalTo("Werden meine Inhalte genutzt, wenn ich nichts tue?"))
                    .body("[0].definition", startsWith("Wie ein neues privates Konto"))
                    .body("[0].weight", equalTo(2))
                    .body("[0].scale[5].value", equalTo("opted_in"))
                    .body("[0].scale[5].points", equalTo(0))
                    .body("[0].scale[5].meaning", equalTo("An, bis die Person etwas tut."));
        }
        for (String language : List.of("en", "fr", "*", ";;;", "")) {
            given().header("Accept-Language", language)
                    .get("/dimensions")
                    .then()
                    .body("[0].question", equalTo("Is my content used unless I act?"));
        }
    }

    private void load(String content) {
        files.loadOnce(NAME, content.getBytes(UTF_8), dimensions::load);
    }

    private static String rubric() throws IOException {
        return Files.readString(Path.of("src/main/resources/content", NAME));
    }
}
