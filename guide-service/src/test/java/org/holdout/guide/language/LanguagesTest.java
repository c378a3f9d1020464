package org.holdout.guide.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null                | en",
                "''                  | en",
                "de                  | de",
                "DE-at               | de",
                "en, de              | en",
                "de;q=0.4, en;q=0.5  | en",
                "fr, de;q=0.1        | de",
                "fr                  | en",
                "*                   | en",
                "de;q=0              | en",
                "de;q=many           | en",
                ";;,                 | en",
            })
    void theFirstOfferedLanguageThatAReaderPrefersIsTaken(String accepted, String language) {
        assertEquals(language, Languages.preferred(accepted));
    }

    @Test
    void whatHasNoTranslationIsShownInEnglishAndNamed() {
        var reader = new Translating<>("de", "Titel");

        String title = reader.text("title", "Title", texts -> texts);
        String note = reader.text("note", "Note", texts -> null);
        List<String> none = reader.texts("steps", List.of(), texts -> null);

        assertEquals("Titel", title);
        assertEquals("Note", note);
        assertEquals(List.of(), none);
        assertEquals("de", reader.language());
        assertEquals(List.of("note"), reader.inEnglish());
    }

    @Test
    void whatNobodyTranslatedIsEnglishAndAllOfItIsMarked() {
        var reader = new Translating<String>("de", null);

        String title = reader.text("title", "Title", texts -> texts);

        assertEquals("Title", title);
        assertEquals("en", reader.language());
        assertEquals(List.of("title"), reader.inEnglish());
    }

    @Test
    void aReaderOfEnglishIsToldNothing() {
        var reader = new Translating<String>("en", null);

        reader.text("title", "Title", texts -> texts);

        assertEquals(List.of(), reader.inEnglish());
    }

    @Test
    void anEntryOfAListThatHasNoTranslationIsShownInEnglishAlone() {
        var reader = new Translating<>("de", Arrays.asList("Eins", null, "Drei"));

        List<String> steps = reader.texts("steps", List.of("One", "Two", "Three"), texts -> texts);

        assertEquals(List.of("Eins", "Two", "Drei"), steps);
        assertEquals("de", reader.language());
        assertEquals(List.of("steps[1]"), reader.inEnglish());
    }
}
