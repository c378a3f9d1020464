package org.holdout.comparison.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void onlyTheWordsThatTheOtherLacksAreMarked() {
        Words words = Words.between("We keep chats for 30 days.", "We keep chats for up to 90 days.");

        assertEquals(
                List.of(
                        new Words.Part("We keep chats for ", false),
                        new Words.Part("30 ", true),
                        new Words.Part("days.", false)),
                words.before());
        assertEquals(
                List.of(
                        new Words.Part("We keep chats for ", false),
                        new Words.Part("up to 90 ", true),
                        new Words.Part("days.", false)),
                words.after());
    }

    @ParameterizedTest
    @CsvSource({"'We share it.', 'We never share it.'", "'', 'New.'", "'  two  spaces ', 'two spaces'", "'gone', ''"})
    void thePartsTogetherAreTheWholeSentence(String before, String after) {
        Words words = Words.between(before, after);

        assertEquals(before, text(words.before()));
        assertEquals(after, text(words.after()));
    }

    @Test
    void theSameSentenceHasNoMark() {
        Words words = Words.between("Nothing moved.", "Nothing moved.");

        assertTrue(words.after().stream().noneMatch(Words.Part::changed));
    }

    private static String text(List<Words.Part> parts) {
        return parts.stream().map(Words.Part::text).collect(Collectors.joining());
    }
}
