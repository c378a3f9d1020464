package org.holdout.request.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.Place;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiversTest {

    private static final LawContent LAWS = new LawContent();
    private static final Receivers RECEIVERS = new Receivers(LAWS, new ComplaintBodies());

    @ParameterizedTest
    @CsvSource({
        "eu-gdpr, FR, , IE, frcnil iedpc",
        "eu-gdpr, IE, , IE, iedpc",
        "eu-gdpr, IE, , US, iedpc",
        "eu-gdpr, NO, , NL, nods nlap",
        "eu-gdpr, DE, BE, IE, deberlbdi iedpc",
        "eu-gdpr, DE, BY, LU, debaylda lucnpd",
        "eu-gdpr, DE, , IE, iedpc debfdi",
        "eu-gdpr, DE, , DE, debfdi",
        "eu-gdpr, AT, , DE, atdsb debfdi",
        "uk-gdpr, GB, , IE, gbico",
        "ch-fadp, CH, , IE, chedoeb",
        "us-ca-ccpa, US, CA, US, us-ca-ccpa.cppa us-ca-ccpa.attorney-general",
        "us-tx-tdpsa, US, TX, US, us-tx-tdpsa.authority",
        "br-lgpd, BR, , US, br-lgpd.authority",
    })
    void theRightOneComesFirstAndThenTheOtherThatIsAsRight(
            String law, String country, String state, String established, String expected) {
        Receivers.Choice choice = RECEIVERS.of(law(law), new Place(country, state), established);

        assertEquals(expected, choice.suggested().stream().map(Receiver::id).collect(Collectors.joining(" ")));
    }

    @Test
    void everyLawHasSomebodyToComplainToWhereverOneLives() {
        for (Law law : LAWS.laws().values()) {
            for (String place : law.places()) {
                String[] parts = place.split("-", -1);
                Place home = new Place(parts[0], parts.length > 1 ? parts[1] : null);

                assertFalse(RECEIVERS.of(law, home, null).suggested().isEmpty(), law.id() + " " + place);
            }
        }
    }

    @Test
    void underTheGdprEveryOtherAuthorityMayBeChosenThoseAtHomeFirst() {
        Receivers.Choice choice = RECEIVERS.of(law("eu-gdpr"), new Place("DE", "BE"), "IE");

        assertEquals(55, choice.suggested().size() + choice.further().size());
        assertTrue(choice.of("frcnil").isPresent());
        assertEquals("DE", choice.further().getFirst().country());
        assertFalse(choice.of("gbico").isPresent());
    }

    @Test
    void eachOfTheSixteenStatesOfGermanyHasAnAuthorityOfItsOwn() {
        List<String> states = LAWS.authorities().values().stream()
                .filter(a -> a.state() != null)
                .map(a -> a.country() + "-" + a.state())
                .toList();

        assertEquals(16, states.size());
        assertEquals(16, states.stream().distinct().count());
    }

    @Test
    void everyReasonCanBeSaidInBothLanguages() {
        for (String language : List.of("en", "de")) {
            Words words = Words.in(Locale.of(language));
            for (Place home : List.of(new Place("DE", null), new Place("DE", "BE"), new Place("FR", null))) {
                Receivers.Choice choice = RECEIVERS.of(law("eu-gdpr"), home, "IE");
                choice.suggested().forEach(r -> assertFalse(words.say(r.why()).isBlank()));
                choice.further().forEach(r -> assertFalse(words.say(r.why()).isBlank()));
            }
        }
    }

    @Test
    void theFileKeepsItsSchemaAndNamesOnlyLawsWithoutAuthorities() throws IOException {
        String yaml = new YAMLMapper().readTree(text(ComplaintBodies.RESOURCE)).toString();

        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text("/content/schema/complaints.schema.json"))
                        .validate(yaml, InputFormat.JSON));
        new YAMLMapper()
                .readTree(text(ComplaintBodies.RESOURCE))
                .path("bodies")
                .forEach(body -> assertTrue(law(body.path("law").asText())
                                .complaint()
                                .authorityIds()
                                .isEmpty()
                        && law(body.path("law").asText())
                                .complaint()
                                .authorityGroups()
                                .isEmpty()));
    }

    private static Law law(String id) {
        return LAWS.laws().get(id);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = ReceiversTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
