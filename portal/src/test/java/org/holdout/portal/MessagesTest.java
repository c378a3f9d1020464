package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

    static Stream<Class<?>> bundles() {
        return Operations.portal().stream()
                .filter(one -> one.isAnnotatedWith(MessageBundle.class))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsInGermanTooWithTheSameParameters(Class<?> bundle) throws IOException {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Properties german = read(name + "_de");
        Properties english = read(name);
        for (Method message : bundle.getDeclaredMethods()) {
            String template = message.getAnnotation(Message.class).value();
            if (!template.equals(Message.DEFAULT_VALUE)) {
                english.setProperty(message.getName(), template);
            }
        }
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()), name);
        for (String key : english.stringPropertyNames()) {
            assertEquals(parameters(english.getProperty(key)), parameters(german.getProperty(key)), key);
            assertTrue(!german.getProperty(key).isBlank(), key);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyCodeHasAWord(Class<?> bundle) throws IOException {
        Set<String> keys =
                read(bundle.getAnnotation(MessageBundle.class).value()).stringPropertyNames();
        for (Method message : bundle.getDeclaredMethods()) {
            if (message.getParameterCount() == 1 && message.getParameterTypes()[0].isEnum()) {
                Arrays.stream(message.getParameterTypes()[0].getEnumConstants())
                        .forEach(code -> assertTrue(
                                keys.contains(message.getName() + "_" + code)
                                        || keys.contains(message.getName() + "_$" + code),
                                message.getName() + " " + code));
            }
        }
    }

    /** The word of the law, GDPR Article 12; in English it is a request throughout. */
    @ParameterizedTest
    @MethodSource("bundles")
    void aRequestIsAnAntragInGerman(Class<?> bundle) throws IOException {
        Properties german = read(bundle.getAnnotation(MessageBundle.class).value() + "_de");
        german.forEach((key, text) -> assertFalse(text.toString().contains("Anfrage"), () -> key + ": " + text));
    }

    private static Set<String> parameters(String template) {
        return PARAMETER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of(
                System.getProperty("holdout.root"), "portal/src/main/resources/messages", bundle + ".properties");
        if (Files.exists(file)) {
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                messages.load(text);
            }
        }
        return messages;
    }
}
