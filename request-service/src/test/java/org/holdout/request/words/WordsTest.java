package org.holdout.request.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {

    /** Most American states have the same name in both languages. */
    private static final String STATE = "place.US-";

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final String REFUSAL = "(?:[a-z]+\\.)?refused\\.[A-Za-z.]+";
    private static final Pattern NAMED_REFUSAL = Pattern.compile("\"(" + REFUSAL + ")\"");
    private static final Predicate<String> IS_REFUSAL = Pattern.compile(REFUSAL).asMatchPredicate();

    /** Their keys end with the code of an action or a reason, or they are about what a company refused. */
    private static final Predicate<String> OTHERS = Pattern.compile(
                    "(?:complaint\\.)?refused\\.[A-Z_]+(?:\\..*)?|next\\.refused\\..*")
            .asMatchPredicate();

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

    @ParameterizedTest
    @FieldSource("org.holdout.request.words.Words#BUNDLES")
    void whatIsPutIntoAnEnglishSentenceIsPutIntoTheGermanOneToo(String bundle) throws IOException {
        Properties german = messages(bundle + "_de");
        messages(bundle)
                .forEach((key, text) -> assertEquals(
                        arguments(text.toString()), arguments(german.getProperty(key.toString(), "")), key::toString));
    }

    @Test
    void eachRefusalThatIsThrownHasItsWordsAndNoneWaitsInVain() throws IOException {
        Set<String> thrown = refusalsThrown();
        Set<String> known = new TreeSet<>();
        for (String bundle : Words.BUNDLES) {
            keys(bundle).stream().map(Object::toString).filter(IS_REFUSAL).forEach(known::add);
        }
        known.removeIf(OTHERS);

        assertTrue(thrown.size() > 150, () -> "only " + thrown);
        assertEquals(known, thrown);
    }

    /** The word of the law, GDPR Article 12, and of the portal. */
    @ParameterizedTest
    @FieldSource("org.holdout.request.words.Words#BUNDLES")
    void aRequestIsAnAntragInGerman(String bundle) throws IOException {
        messages(bundle + "_de")
                .forEach((key, text) -> assertFalse(text.toString().contains("Anfrage"), () -> key + ": " + text));
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> refusalsThrown() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                NAMED_REFUSAL.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
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
