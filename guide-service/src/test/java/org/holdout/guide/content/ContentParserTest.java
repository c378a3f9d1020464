package org.holdout.guide.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdout.guide.guide.GuideRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentParserTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final int MAX_SIZE = 10_000;

    private final ContentParser parser = new ContentParser(VALIDATOR, RegionsFile.regions(), Bounds.of(MAX_SIZE));

    static Stream<ContentFile> files() {
        return ContentFiles.packaged().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPackagedFileIsRead(ContentFile file) throws BrokenContentException {
        ContentParser whole = new ContentParser(VALIDATOR, RegionsFile.regions(), Bounds.of(1_000_000));

        VendorFile content = whole.parse(file);

        assertEquals(file.vendorId(), content.vendor().id());
    }

    @Test
    void thePackagedFilesHoldFortyVendorsAndSixtySevenGuidesWithIdsOfTheirOwn() throws BrokenContentException {
        ContentParser whole = new ContentParser(VALIDATOR, RegionsFile.regions(), Bounds.of(1_000_000));
        Set<String> guides = new HashSet<>();
        for (ContentFile file : ContentFiles.packaged()) {
            for (GuideRecord guide : whole.parse(file).guides()) {
                assertTrue(guides.add(guide.id()), guide.id());
            }
        }

        assertEquals(40, ContentFiles.packaged().size());
        assertEquals(67, guides.size());
    }

    @Test
    void aSmallFileIsRead() throws BrokenContentException {
        VendorFile content = parser.parse(VendorFixture.file());

        assertEquals("acme", content.vendor().id());
        assertEquals(
                List.of("Open the settings.", "Switch training off."),
                content.guides().getFirst().steps());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  name: Acme                 |   name: ''                     | vendor.name",
                "  name: Acme                 |   nam: Acme                    | vendor.nam",
                "  country: US                |   country: usa                 | vendor.country",
                "    photos: 'yes'            |     photos: perhaps            | vendor.dataUsed.photos",
                "    photos: 'yes'            |     paintings: 'yes'           | vendor.dataUsed",
                "  defaultSetting: opted_in   |   defaultSetting: always       | vendor.defaultSetting",
                "  id: acme                   |   id: other                    | vendor.id",
                "url: https://acme.example/p  | url: acme.example/p            | vendor.sources[0].url",
                "date: '2026-01-02'           | date: yesterday                | vendor.sources[0].date",
                "platforms: [web]             | platforms: [fridge]            | guides[0].platforms",
                "platforms: [web]             | platforms: []                  | guides[0].platforms",
                "regions: [WORLDWIDE]         | regions: [MARS]                | guides[0].regions",
                "regions: [WORLDWIDE]         | regions: [REST_OF_WORLD]       | guides[0].regions",
                "stepsSource: policy          | stepsSource: nowhere           | guides[0].stepsSource",
                "stepsSource: policy          | note: none                     | guides[0].stepsSource",
                "sources: [policy]            | sources: [policy, gone]        | guides[0].sources",
                "minutes: 5                   | minutes: 0                     | guides[0].minutes",
                "minutes: 5                   | minutes: soon                  | guides[0].minutes",
                "officialUrl: https://acme.example | officialUrl: http://acme.example | guides[0].officialUrl",
                "  - id: acme-web             |   - id: Acme Web               | guides[0].id",
            })
    void aWrongFieldIsNamedWithItsFile(String right, String wrong, String field) {
        ContentFile file = VendorFixture.file(right.strip(), wrong.strip());

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals("acme.yaml", broken.problems().getFirst().file());
        assertTrue(broken.problems().getFirst().field().startsWith(field), broken.getMessage());
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        ContentFile file = VendorFixture.file("  country: US", "  country: US\n  country: DE");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertTrue(broken.getMessage().contains("line"), broken.getMessage());
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        var broken = assertThrows(
                BrokenContentException.class, () -> parser.parse(new ContentFile("acme.yaml", "vendor:\n  id: [a\n")));

        assertTrue(broken.getMessage().startsWith("acme.yaml: "), broken.getMessage());
        assertTrue(broken.getMessage().contains("(line "), broken.getMessage());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThrows(BrokenContentException.class, () -> parser.parse(new ContentFile("acme.yaml", "")));
    }

    @Test
    void aFileHasABound() {
        ContentFile file = new ContentFile("acme.yaml", "#".repeat(MAX_SIZE + 1));

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertTrue(broken.getMessage().contains("10000 characters"), broken.getMessage());
    }
}
