package org.holdout.comparison.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final String POLICY = """
            # Training

            We may use **your content** to [train our models](https://example.org/training), unless you object. You can object at any time.

            *   Your pictures are kept.
            *   Your messages are not.

            ## Children

            You can object at any time.
            """;

    @Test
    void sentencesAreShownWithoutMarkUp() {
        assertEquals(
                List.of(
                        "Training",
                        "We may use your content to train our models, unless you object.",
                        "You can object at any time.",
                        "Your pictures are kept.",
                        "Your messages are not.",
                        "Children",
                        "You can object at any time."),
                Reading.of(POLICY).sentences());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We may use your content to train our models",
                "we may use YOUR content to train our models!",
                "use your content to train our models unless you object",
                "unless you object.\nYou can object",
                "Your pictures are kept.\nYour messages are not."
            })
    void wordsAreFoundWhateverMarkUpPunctuationAndCapitalsAre(String quoted) {
        assertTrue(Reading.of(POLICY).find(quoted, null, null).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"We will use your content", "your content to object", "train our model", "...", ""})
    void otherWordsAreNot(String quoted) {
        assertTrue(Reading.of(POLICY).find(quoted, null, null).isEmpty());
    }

    @Test
    void aPlaceIsThatOfTheQuotedCharacters() {
        Reading reading = Reading.of(POLICY);
        String text = String.join("\n", reading.sentences());

        Reading.Place place = reading.find("train our models", null, null).orElseThrow();

        assertEquals("train our models", text.substring(place.start(), place.end()));
        assertEquals(1, place.firstSentence());
        assertEquals("Training We may use your content to", place.prefix());
        assertTrue(place.suffix().startsWith(", unless you object."), place.suffix());
    }

    @Test
    void ofTwoPlacesTheOneWithTheSameSurroundingsCounts() {
        Reading reading = Reading.of(POLICY);

        assertEquals(
                2,
                reading.find("You can object at any time.", null, null)
                        .orElseThrow()
                        .firstSentence());
        assertEquals(
                6,
                reading.find("You can object at any time.", "Children", null)
                        .orElseThrow()
                        .firstSentence());
    }

    @Test
    void aLossNamesTheSentenceAndWhatTookItsPlace() {
        String later = POLICY.replace("unless you object. You can", "whatever you say. You can");
        Reading.Place place =
                Reading.of(POLICY).find("unless you object", null, null).orElseThrow();

        Loss loss = Loss.between(POLICY, later, place);

        assertEquals("We may use your content to train our models, unless you object.", loss.before());
        assertEquals("We may use your content to train our models, whatever you say.", loss.after());
    }

    @Test
    void aLossOfWhatIsGoneHasNothingInItsPlace() {
        String later = POLICY.replace("*   Your messages are not.\n", "");
        Reading.Place place =
                Reading.of(POLICY).find("Your messages are not", null, null).orElseThrow();

        assertEquals("", Loss.between(POLICY, later, place).after());
    }
}
