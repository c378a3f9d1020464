package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.law.LawContent;
import org.holdout.request.law.VendorContacts;
import org.junit.jupiter.api.Test;

class EvidenceContentTest {

    private final EvidenceContent content = new EvidenceContent();

    @Test
    void theContentFollowsItsSchema() throws Exception {
        // Given
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(EvidenceContent.class.getResourceAsStream("/content/evidence.schema.json"));
        try (InputStream yaml = EvidenceContent.class.getResourceAsStream(EvidenceContent.RESOURCE)) {
            JsonNode document = new YAMLMapper().readTree(yaml);

            // When
            var errors = schema.validate(document.toString(), InputFormat.JSON);

            // Then
            assertEquals(List.of(), errors);
        }
    }

    @Test
    void allKindsChecksAndFormsAreThere() {
        assertEquals(18, content.kinds().size());
        assertEquals(42, content.forms().size());
        assertEquals(42, content.forms().stream().map(VendorForm::id).distinct().count());
    }

    @Test
    void eachKindIsExplainedInTheReadersLanguage() {
        for (EvidenceKind kind : content.kinds()) {
            EvidenceKindView english = EvidenceKindView.of(kind, Locale.ENGLISH);
            EvidenceKindView german = EvidenceKindView.of(kind, Locale.GERMAN);

            assertNotEquals(english.whatItIs(), german.whatItIs());
            assertTrue(Collections.disjoint(english.weakWhen(), german.weakWhen()), kind.id());
            assertTrue(Collections.disjoint(english.strongWhen(), german.strongWhen()), kind.id());
        }
        EvidenceKind screenshot = content.kind("ai-output-screenshot").orElseThrow();
        assertEquals(
                "Verdecken Sie andere Unterhaltungen und andere Menschen.",
                EvidenceKindView.of(screenshot, Locale.GERMANY).privacyCare());
        assertNull(EvidenceKindView.of(content.kind("prompt-record").orElseThrow(), Locale.GERMAN)
                .privacyCare());
    }

    @Test
    void everyFormAsksForKindsThatExist() {
        for (VendorForm form : content.forms()) {
            Stream.of(
                            form.required().stream(),
                            form.optional().stream(),
                            form.anyOf().stream().flatMap(List::stream))
                    .flatMap(kinds -> kinds)
                    .forEach(kind -> assertTrue(content.kind(kind).isPresent(), form.id() + " asks for " + kind));
        }
    }

    @Test
    void whatIsKnownOfAFormIsKnownOfOneOfTheVendorsForms() {
        Map<String, VendorContacts> vendors = new LawContent().vendors();
        for (VendorForm form : content.forms()) {
            if (form.channel().equals("WEB_FORM")) {
                assertTrue(
                        vendors.get(form.vendor()).forms().stream()
                                .anyMatch(known -> known.id().equals(form.id())
                                        && known.url().equals(form.url())),
                        form.id());
            }
        }
    }

    @Test
    void everyCheckOfAKindIsInWordsAndCanBeMade() {
        EvidenceStrength.Piece piece = new EvidenceStrength.Piece(new UUID(0, 1), null, null, null);
        for (EvidenceKind kind : content.kinds()) {
            for (String check : kind.checks()) {
                assertEquals(check, content.check(check).id());
                assertFalse(EvidenceStrength.passes(check, piece, List.of(piece)), check + " passes on nothing");
            }
        }
    }

    @Test
    void onlyAOneTimeCodeIsNeverStoredAndComesDuringTheForm() {
        assertEquals(
                List.of("one-time-code"),
                content.kinds().stream()
                        .filter(kind -> !kind.mayBeStored())
                        .map(EvidenceKind::id)
                        .toList());
        assertEquals(
                List.of("one-time-code"),
                content.kinds().stream()
                        .filter(kind -> kind.when() == RequirementTime.DURING)
                        .map(EvidenceKind::id)
                        .toList());
    }
}
