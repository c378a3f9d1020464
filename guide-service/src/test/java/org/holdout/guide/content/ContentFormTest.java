package org.holdout.guide.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged files are in the one form that the export writes, so that an export of unchanged content changes no file.
 * With {@code -Dholdout.content.rewrite=true} it brings them into that form first.
 */
class ContentFormTest {

    private static final Path SOURCES = Path.of("src/main/resources/content/vendors");

    private final ContentParser parser = new ContentParser(
            Validation.buildDefaultValidatorFactory().getValidator(), RegionsFile.regions(), Bounds.of(1_000_000));

    static Stream<ContentFile> files() {
        return ContentFiles.in(SOURCES).stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPackagedFileIsInTheFormOfTheExport(ContentFile file) throws BrokenContentException, IOException {
        String form = ContentWriter.write(parser.parse(file));
        if (Boolean.getBoolean("holdout.content.rewrite")) {
            Files.writeString(SOURCES.resolve(file.name()), form);
        }

        assertEquals(form, Files.readString(SOURCES.resolve(file.name())));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenSaysWhatWasRead(ContentFile file) throws BrokenContentException {
        VendorFile content = parser.parse(file);

        VendorFile again = parser.parse(new ContentFile(file.name(), ContentWriter.write(content)));

        assertEquals(content, again);
    }

    @Test
    void aTranslationWithGapsComesBackWithThem() throws BrokenContentException {
        VendorFile content = parser.parse(VendorFixture.file(
                "    minutes: 5", "    translations:\n      de: {steps: [null, Ausschalten.]}\n    minutes: 5"));

        String form = ContentWriter.write(content);

        VendorFile again = parser.parse(new ContentFile("acme.yaml", form));
        assertEquals(content, again);
        assertEquals(
                Arrays.asList(null, "Ausschalten."),
                again.guides().getFirst().translations().get("de").steps());
        assertTrue(form.contains("        steps:\n          - null\n          - Ausschalten.\n"), form);
        assertEquals(form, ContentWriter.write(again));
    }

    @Test
    void oddTextsComeBackAsTheyWere() throws BrokenContentException {
        String odd = "['yes', 'null', '1e3', '2026-01-02', ' a', 'a: b', 'a # b', '- a', '\"', \"it's\", 'ä😀',"
                + " '~', '@a', '%a', '*a', '&a', '!a', '[a]', '{a}', 'a,b', '?', '|', '>', 'true', '0x1', '1:30',"
                + " \"two\\nlines\", \"tab\\there\", '" + "long ".repeat(100) + "']";
        VendorFile content = parser.parse(
                VendorFixture.file("  defaultSetting: opted_in", "  notes: " + odd + "\n  defaultSetting: opted_in"));

        VendorFile again = parser.parse(new ContentFile("acme.yaml", ContentWriter.write(content)));

        assertEquals(content.vendor().notes(), again.vendor().notes());
    }
}
