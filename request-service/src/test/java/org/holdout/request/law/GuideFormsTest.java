package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of a vendor's forms a request opens, held against the guides of guide-service. */
class GuideFormsTest {

    private static final Path GUIDES =
            Path.of(System.getProperty("holdout.root"), "guide-service/src/main/resources/content/vendors");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final LawContent CONTENT = new LawContent();
    private static final ApplicableLaws LAWS = new ApplicableLaws(CONTENT);
    private static final List<List<RightKind>> ASKED = List.of(
            List.of(),
            List.of(RightKind.OBJECTION),
            List.of(RightKind.ERASURE, RightKind.ACCESS),
            List.of(RightKind.OPT_OUT));

    @ParameterizedTest(name = "{1} → {2}")
    @MethodSource("guidesThatNameAForm")
    void theRequestOpensTheFormThatItsGuideNames(String vendor, String guide, String url) {
        for (String country : List.of("DE", "GB", "CH", "US", "IN")) {
            for (List<RightKind> asked : ASKED) {
                assertEquals(
                        Optional.of(url),
                        LAWS.form(Place.of(country, null), vendor, guide, asked).map(VendorContacts.Form::url),
                        () -> country + " " + asked);
            }
        }
    }

    static Stream<Arguments> guidesThatNameAForm() {
        return CONTENT.vendors().values().stream()
                .flatMap(vendor -> guides(vendor)
                        .filter(guide -> vendor.forms().stream()
                                .anyMatch(form -> form.url()
                                        .equals(guide.path("officialUrl").asText())))
                        .map(guide -> Arguments.of(
                                vendor.vendor(),
                                guide.path("id").asText(),
                                guide.path("officialUrl").asText())));
    }

    @Test
    void aGuideThatAsksTheVendorOnAPageLeadsToAFormThatIsKnown() {
        CONTENT.vendors()
                .values()
                .forEach(vendor -> guides(vendor)
                        .filter(guide ->
                                guide.path("effect").asText().equals("asks_vendor") && guide.has("officialUrl"))
                        .forEach(guide -> assertEquals(
                                1,
                                leadsTo(vendor, guide).count(),
                                guide.path("id").asText())));
    }

    @Test
    void aFormNamesGuidesOfItsVendorAndNoGuideLeadsToTwo() {
        CONTENT.vendors().values().forEach(vendor -> {
            List<String> named = vendor.forms().stream()
                    .flatMap(form -> form.guides().stream())
                    .toList();

            assertTrue(
                    guides(vendor)
                            .map(guide -> guide.path("id").asText())
                            .collect(Collectors.toSet())
                            .containsAll(named),
                    vendor.vendor());
            assertEquals(named.size(), named.stream().distinct().count(), vendor.vendor());
        });
    }

    @Test
    void whereAFormCanBeUsedOneIsForAnyRight() {
        for (VendorContacts vendor : CONTENT.vendors().values()) {
            for (VendorContacts.Form form : vendor.forms()) {
                assertFalse(
                        vendor.form(form.places(), null, List.of()).isEmpty()
                                && vendor.form(List.of(ApplicableLaws.WORLDWIDE), null, List.of())
                                        .isEmpty(),
                        form.id());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "meta, DE, meta-facebook-objection-eu-web, OBJECTION, meta-objection-form",
        "meta, GB, meta-instagram-objection-eu-ios-android, OBJECTION, meta-objection-form",
        "meta, DE, meta-non-user-third-party, OBJECTION, meta-third-party-form",
        "meta, DE, , OBJECTION, meta-objection-form",
        "meta, GB, , ERASURE OBJECTION, meta-third-party-form",
        "meta, DE, a-guide-of-later, OBJECTION, meta-objection-form",
        "meta, DE, meta-last-resort, ERASURE, meta-third-party-form",
        "meta, CH, , OBJECTION, meta-third-party-form",
        "meta, US, , OPT_OUT, meta-third-party-form",
        "openai, US, openai-removal-non-user, ERASURE, openai-removal",
        "openai, US, , ERASURE, openai-portal",
    })
    void theFormGoesByTheGuideThenTheRightThenThePlace(
            String vendor, String country, String guide, String rights, String form) {
        List<RightKind> asked =
                Stream.of(rights.split(" ")).map(RightKind::valueOf).toList();

        assertEquals(
                form,
                LAWS.form(Place.of(country, null), vendor, guide, asked)
                        .orElseThrow()
                        .id());
    }

    @Test
    void ofTwoFormsForTheSameTheOneForTheNarrowerPlaceCounts() {
        VendorContacts vendor = new VendorContacts(
                "v",
                "V",
                "V Ltd.",
                List.of(),
                null,
                null,
                List.of(form("world", "WORLDWIDE"), form("europe", "EU_EEA"), form("ireland", "IE")));

        assertEquals(
                "ireland",
                vendor.form(List.of("IE", "EU_EEA", "WORLDWIDE"), null, List.of())
                        .orElseThrow()
                        .id());
        assertEquals(
                "europe",
                vendor.form(List.of("DE", "EU_EEA", "WORLDWIDE"), null, List.of())
                        .orElseThrow()
                        .id());
        assertEquals(
                "world",
                vendor.form(List.of("US", "WORLDWIDE"), null, List.of())
                        .orElseThrow()
                        .id());
    }

    private static VendorContacts.Form form(String id, String place) {
        return new VendorContacts.Form(id, id, "https://example.org/" + id, List.of(place), null, null);
    }

    private static Stream<VendorContacts.Form> leadsTo(VendorContacts vendor, JsonNode guide) {
        return vendor.forms().stream()
                .filter(form -> form.guides().contains(guide.path("id").asText()));
    }

    private static Stream<JsonNode> guides(VendorContacts vendor) {
        try {
            JsonNode file =
                    YAML.readTree(GUIDES.resolve(vendor.vendor() + ".yaml").toFile());
            return file.path("guides").valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
