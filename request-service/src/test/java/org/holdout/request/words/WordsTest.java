package org.holdout.request.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {

    /** Most American states have the same name in both languages. */
    private static final String STATE = "place.US-";

    @ParameterizedTest
    @FieldSource("org.holdout.request.words.Words#BUNDLES")
    void whatIsSaidInEnglishIsSaidInGermanToo(String bundle) throws IOException {
        assertEquals(keys(bundle), keys(bundle + "_de"));
    }

    @Test
    void eachKeyStandsInOneBundleOnly() throws IOException {
        Set<Object> seen = new TreeSet<>();
        for (String bundle : Words.BUNDLES) {
            for (Object key : keys(bundle)) {
                assertTrue(seen.add(key), () -> "twice: " + key);
            }
        }
    }

    /** The word of the law, GDPR Article 12, and of the portal. */
    @ParameterizedTest
    @FieldSource("org.holdout.request.words.Words#BUNDLES")
    void aRequestIsAnAntragInGerman(String bundle) throws IOException {
        messages(bundle + "_de")
                .forEach((key, text) -> assertFalse(text.toString().contains("Anfrage"), () -> key + ": " + text));
    }

    private static Set<Object> keys(String bundle) throws IOException {
        Set<Object> keys = new TreeSet<>(messages(bundle).keySet());
        keys.removeIf(key -> key.toString().startsWith(STATE));
        return keys;
    }

    private static Properties messages(String bundle) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = WordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
