package org.holdout.request.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page in every file that says how to check it without Holdout, in each language. */
@ApplicationScoped
class VerifyTexts {

    private static final List<String> NAMES = List.of("VERIFY.txt", "VERIFY_de.txt");

    private final Map<String, String> texts = new LinkedHashMap<>();

    VerifyTexts() {
        NAMES.forEach(name -> texts.put(name, read("/dossier/" + name)));
    }

    /** By file name, with this file's own values in it. */
    Map<String, String> of(String folder, String keyAddress, String keyId) {
        Map<String, String> filled = new LinkedHashMap<>();
        texts.forEach((name, text) -> filled.put(
                name,
                text.replace("{folder}", folder)
                        .replace("{keyAddress}", keyAddress)
                        .replace("{keyId}", keyId)));
        return filled;
    }

    private static String read(String resource) {
        try (InputStream in = VerifyTexts.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
