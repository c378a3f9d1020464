package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawContentTest {

    private static final LawContent CONTENT = new LawContent();
    private static final ApplicableLaws LAWS = new ApplicableLaws(CONTENT);

    @ParameterizedTest
    @MethodSource("files")
    void everyFileKeepsItsSchema(String file, String schema) throws Exception {
        Schema rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("/content/schema/" + schema));
        Object yaml = new ObjectMapper(new YAMLFactory()).readTree(ContentFile.bytes("/content/" + file));

        assertEquals(List.of(), rules.validate(yaml.toString(), InputFormat.JSON));
    }

    static Stream<Arguments> files() {
        return Stream.concat(
                CONTENT.laws().keySet().stream().map(id -> Arguments.of("laws/" + id + ".yaml", "law.schema.json")),
                Stream.of(
                        Arguments.of("authorities.yaml", "authorities.schema.json"),
                        Arguments.of("controllers.yaml", "controllers.schema.json"),
                        Arguments.of("letters.yaml", "letters.schema.json"),
                        Arguments.of("situations.yaml", "situations.schema.json"),
                        Arguments.of("form-texts.yaml", "form-texts.schema.json"),
                        Arguments.of("time-zones.yaml", "time-zones.schema.json")));
    }

    @Test
    void holds31LawsAnd57AuthoritiesAnd40Vendors() {
        assertEquals(31, CONTENT.laws().size());
        assertEquals(57, CONTENT.authorities().size());
        assertEquals(40, CONTENT.vendors().size());
    }

    @Test
    void aRightsCodeInAPeriodIsARightOfThatLaw() {
        for (Law law : CONTENT.laws().values()) {
            Set<String> codes = law.rights().stream().map(Right::code).collect(Collectors.toSet());
            Stream.concat(law.acknowledge().stream(), law.answer().stream())
                    .flatMap(p -> p.rights().stream())
                    .forEach(code -> assertTrue(codes.contains(code), law.id() + " " + code));
        }
    }

    @Test
    void whatIsSaidOfAgentsIsAboutRightsOfThatLaw() {
        for (Law law : CONTENT.laws().values()) {
            Set<String> codes = law.rights().stream().map(Right::code).collect(Collectors.toSet());
            List<String> ruled =
                    law.agents().rights() == null ? List.of() : law.agents().rights();
            Stream.concat(ruled.stream(), law.agents().needs().stream().flatMap(need -> need.rights().stream()))
                    .forEach(code -> assertTrue(codes.contains(code), law.id() + " " + code));
        }
    }

    @Test
    void rightsHaveIdsOfTheirOwn() {
        List<String> ids = CONTENT.laws().values().stream()
                .flatMap(law -> law.rights().stream())
                .map(Right::id)
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size());
        CONTENT.laws()
                .values()
                .forEach(law -> law.rights().forEach(r -> assertTrue(r.id().startsWith(law.id() + "."))));
    }

    @Test
    void aProperNameIsTheSameInEachLanguage() {
        Law virginia = CONTENT.laws().get("us-va-vcdpa");

        assertEquals(
                "Ind. Code 24-15", CONTENT.laws().get("us-in-incdpa").statute().in(Locale.GERMAN));
        assertEquals(
                "Datenschutzgesetz von Virginia (Virginia Consumer Data Protection Act)",
                virginia.name().in(Locale.GERMAN));
    }

    @Test
    void aLawWhoseRightsBeginLaterNamesItsSourceAndSetsNoDayBefore() {
        for (Law law : CONTENT.laws().values()) {
            if (law.inForce() != null) {
                LocalDate before = law.inForce().from().minusDays(1);

                assertTrue(
                        law.sources().stream()
                                .anyMatch(s -> s.id().equals(law.inForce().source())),
                        law.id());
                Stream.concat(law.acknowledge().stream(), law.answer().stream())
                        .forEach(p -> assertFalse(p.hasFigureOn(before), law.id()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"IN, 2027-05-13, 2027-05-14", "IN, 2027-05-14, ", "IE, 2027-05-13, "})
    void theApiSaysFromWhenRightsHoldUntilTheyDo(String country, LocalDate today, LocalDate from) {
        Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        Laws laws = new Laws(CONTENT, LAWS, clock);

        assertEquals(
                from,
                laws.applicable(Place.of(country, null), "meta", Set.of(), Words.in(Locale.ENGLISH))
                        .getFirst()
                        .law()
                        .inForceFrom());
    }

    @Test
    void everyLawsAuthoritiesAreKnown() {
        for (Law law : CONTENT.laws().values()) {
            law.complaint()
                    .authorityIds()
                    .forEach(id -> assertNotNull(CONTENT.authorities().get(id), id));
        }
    }

    @Test
    void anotherRuleHasAnotherVersion() {
        assertEquals(
                31,
                CONTENT.laws().keySet().stream()
                        .map(CONTENT::version)
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @CsvSource({
        "IE, , eu-gdpr",
        "NO, , eu-gdpr",
        "GB, , uk-gdpr",
        "CH, , ch-fadp",
        "US, CA, us-ca-ccpa",
        "US, RI, us-ri-ridtppa",
        "US, NY, ''",
        "US, , ''",
        "CA, , ca-pipeda",
        "CA, QC, ca-qc-law25 ca-pipeda",
        "TR, , ''",
    })
    void theLawsOfAPlace(String country, String state, String expected) {
        String found = LAWS.of(Place.of(country, state), "meta").stream()
                .map(a -> a.law().id())
                .collect(Collectors.joining(" "));

        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource({
        "meta, IE, Meta Platforms Ireland Limited, IE",
        "meta, IS, Meta Platforms Ireland Limited, IE",
        "meta, US, 'Meta Platforms, Inc.', US",
        "meta, GB, 'Meta Platforms, Inc.', US",
        "openai, DE, OpenAI Ireland Limited, IE",
        "google-gemini, CH, Google Ireland Limited, IE",
        "x, GB, X Internet Unlimited Company, IE",
        "reddit, FR, Reddit Netherlands B.V., NL",
        "amazon-alexa, DE, Amazon Europe Core S.à r.l., LU",
        "mistral, US, Mistral AI SAS, FR",
    })
    void whoAnswersInAPlace(String vendor, String country, String name, String established) {
        Controller controller = LAWS.controller(Place.of(country, null), vendor);

        assertEquals(name, controller.name());
        assertEquals(established, controller.country());
    }

    @ParameterizedTest
    @CsvSource({
        "meta, IE, WEB_FORM POST",
        "openai, IE, WEB_FORM EMAIL POST",
        "perplexity, US, EMAIL",
        "tiktok, IE, WEB_FORM",
        "zoom, US, ''"
    })
    void aChannelWithoutAnAddressIsNotOffered(String vendor, String country, String channels) {
        assertEquals(
                channels,
                LAWS.channels(Place.of(country, null), vendor).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void theFoundingDocumentHasNoOtherNameHere() {
        Stream.concat(
                        CONTENT.laws().keySet().stream().map(id -> "laws/" + id + ".yaml"),
                        Stream.of("controllers.yaml", "authorities.yaml"))
                .forEach(file -> assertFalse(text("/content/" + file).contains("seed"), file));
    }

    @Test
    void withdrawalOfConsentHasNoFigureInTheGdpr() {
        Optional<Period> period = CONTENT.laws().get("eu-gdpr").answer().stream()
                .filter(p -> p.rights().contains("withdraw_consent"))
                .findFirst();

        assertEquals(null, period.orElseThrow().value());
    }

    private static String text(String file) {
        return new String(ContentFile.bytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void everyAddressSaysWhereItWasRead() {
        CONTENT.vendors().values().forEach(vendor -> {
            assertEquals(vendor.email() == null, vendor.emailSource() == null, vendor.vendor());
            vendor.controllers()
                    .forEach(c -> assertEquals(
                            c.email() == null && c.postalAddress() == null, c.contactSource() == null, c.name()));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "meta, IE, Meta Platforms Ireland Limited, Merrion Road",
        "openai, CH, OpenAI Ireland Limited, Liffey Trust Centre",
        "openai, US, 'OpenAI OpCo, LLC', 1455 Third Street",
        "anthropic, GB, Anthropic Ireland Limited, South Bank House",
        "google-gemini, DE, Google Ireland Limited, Gordon House",
        "microsoft-copilot, GB, Microsoft Ireland Operations Limited, One Microsoft Place",
        "mistral, DE, Mistral AI SAS, 15 rue des Halles",
        "grok, DE, xAI Corp., Lionheart Squared (Europe)"
    })
    void aLetterCanGoToTheControllerOfThatPlace(String vendor, String country, String name, String line) {
        Controller controller = LAWS.controller(Place.of(country, null), vendor);

        assertEquals(name, controller.name());
        assertTrue(controller.postalAddress().contains(line), controller.postalAddress());
        assertTrue(LAWS.channels(Place.of(country, null), vendor).contains(Channel.POST));
    }
}
