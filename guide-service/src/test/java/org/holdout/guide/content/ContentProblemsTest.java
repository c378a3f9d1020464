package org.holdout.guide.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong, the editor learns in which file, on which line and in which field. */
class ContentProblemsTest {

    private final ContentParser parser = new ContentParser(
            Validation.buildDefaultValidatorFactory().getValidator(), RegionsFile.regions(), Bounds.of(10_000));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // by the reader
                "  name: Acme                 | '  nam: Acme'            | 3  | vendor.nam",
                "    photos: 'yes'            | '    photos: perhaps'    | 10 | vendor.dataUsed.photos",
                "platforms: [web]             | platforms: [fridge]      | 23 | guides[0].platforms[0]",
                "minutes: 5                   | minutes: soon            | 27 | guides[0].minutes",
                "Open the settings.           | '\"Open\\0\"'           | 29 | guides[0].steps[0]",
                "Switch training off.         | '\"Off\\uFFFE\"'       | 30 | guides[0].steps[1]",
                // by the bounds of each field
                "  country: US                | '  country: usa'         | 5  | vendor.country",
                "url: https://acme.example/p  | url: acme.example/p      | 18 | vendor.sources[0].url",
                "date: '2026-01-02'           | date: yesterday          | 19 | vendor.sources[0].date",
                "officialUrl: https://acme.example | officialUrl: 'ftp://a' | 37 | guides[0].officialUrl",
                "  - Your photos are not used from then on | - '' | 32 | guides[0].achieves[0].<list element>",
                // by the rules between fields
                "id: acme                     | id: other                | 2  | vendor.id",
                "regions: [WORLDWIDE]         | regions: [DE, MARS]      | 24 | guides[0].regions[1]",
                "sources: [policy]            | sources: [policy, gone]  | 38 | guides[0].sources[1]",
                "stepsSource: policy          | stepsSource: nowhere     | 35 | guides[0].stepsSource",
                "      - Switch training off. | '      - Open the settings.' | 30 | guides[0].steps[1]",
            })
    void aMistakeIsNamedWithItsLineAndField(String right, String wrong, int line, String field) {
        ContentFile file = VendorFixture.file(right, wrong.strip());

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        ContentProblem problem = broken.problems().getFirst();
        assertEquals(
                "acme.yaml line " + line + " " + field,
                problem.file() + " line " + problem.line() + " " + problem.field());
    }

    @Test
    void aServiceMustBeTheVendors() {
        ContentFile file = VendorFixture.file(
                "    audience: account_holder", "    services: [Other]\n    audience: account_holder");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals(
                "acme.yaml: guides[0].services[0]: names none of the vendor's services: Other (line 25)",
                broken.problems().getFirst().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[ag] | Acme: [ag, AG]      | 9 | vendor.otherNames[Acme][0] | ag stands for two names: Acme Photos and Acme",
                "[ag]   | Acme Photos2: [ag]  | 9 | vendor.otherNames[Acme Photos2][0] | ag stands for two names: Acme Photos and Acme Photos2",
                "[Acme] | Acme: [acme photos] | 8 | vendor.otherNames[Acme Photos][0] | Acme leads back to itself: it must stand for another name",
                "[acme photos] | Acme: [ag]   | 8 | vendor.otherNames[Acme Photos][0] | acme photos leads back to itself: it must stand for another name",
            })
    void anotherNameStandsForOneNameAndNeverForItself(
            String first, String second, int line, String field, String message) {
        ContentFile file =
                VendorFixture.file("    Acme Photos: [acmegram]", "    Acme Photos: " + first + "\n    " + second);

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals(
                new ContentProblem("acme.yaml", line, field, message),
                broken.problems().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr: {title: Bonjour} | translations[fr]       | is in no language that is shown; use one of [de]",
                "de: {steps: [Eins]}  | translations[de].steps | 'must be as long as the English one: 2 entries, not 1'",
                "de: {steps: [null, ~]}  | translations[de].steps | translates nothing; leave it out",
                "de: {note: Hinweis}  | translations[de].note  | translates a text that there is not in English",
                "de: {steps: []}      | translations[de].steps | size must be between 1 and 2147483647",
            })
    void aTranslationIsAsLongAsTheEnglishTextsAndSaysSomething(String translation, String field, String message) {
        ContentFile file =
                VendorFixture.file("    minutes: 5", "    translations:\n      " + translation + "\n    minutes: 5");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        ContentProblem problem = broken.problems().getFirst();
        assertEquals(
                "guides[0]." + field + ": " + message + " (line 28)",
                problem.toString().replace("acme.yaml: ", ""));
    }

    @Test
    void anEntryWithoutATranslationIsNullAndNeverBlank() {
        ContentFile file = VendorFixture.file(
                "    minutes: 5", "    translations:\n      de: {steps: [Eins, ' ']}\n    minutes: 5");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals(
                "must not be blank; an entry without a translation is null",
                broken.problems().getFirst().message());
    }

    @Test
    void aVendorsTranslationIsHeldToTheSame() {
        ContentFile file = VendorFixture.file(
                "  confidence: high\n  verification",
                "  notes: [One]\n  translations:\n    de: {notes: [Eins, Zwei]}\n  confidence: high\n  verification");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals(
                "acme.yaml: vendor.translations[de].notes: must be as long as the English one: 1 entries, not 2 (line 14)",
                broken.problems().getFirst().toString());
    }

    @Test
    void allMistakesOfAFileAreNamedAtOnce() {
        ContentFile file = VendorFixture.file("    regions: [WORLDWIDE]", "    regions: [MARS, VENUS]");

        var broken = assertThrows(BrokenContentException.class, () -> parser.parse(file));

        assertEquals(2, broken.problems().size());
    }
}
