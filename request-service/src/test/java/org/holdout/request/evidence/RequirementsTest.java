package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequirementsTest {

    private final Requirements requirements = new Requirements(new EvidenceContent());

    @Test
    void metasThirdPartyFormWantsPromptAndScreenshotBeforeAndTheCodeDuring() {
        // When
        List<RequirementView> lines =
                requirements.of("meta", "WEB_FORM", "meta-third-party-form", Set.of("prompt-record"), Locale.ENGLISH);

        // Then
        Map<String, RequirementView> byKind = byKind(lines);
        assertEquals("Exact prompt text", byKind.get("prompt-record").kind().name());
        assertTrue(byKind.get("prompt-record").present());
        assertFalse(byKind.get("ai-output-screenshot").present());
        assertFalse(byKind.get("ai-output-screenshot").optional());
        assertEquals(RequirementTime.BEFORE, byKind.get("ai-output-screenshot").when());
        assertEquals(RequirementTime.DURING, byKind.get("one-time-code").when());
        assertTrue(byKind.get("source-url").optional());
    }

    @Test
    void aVendorsFormsAreToldApart() {
        List<RequirementView> lines =
                requirements.of("meta", "WEB_FORM", "meta-objection-form", Set.of(), Locale.ENGLISH);

        assertEquals("account-ownership", lines.getFirst().kind().id());
    }

    @Test
    void oneOfAGroupIsEnough() {
        // Given
        String form = "openai-removal";

        // When
        Map<String, RequirementView> without =
                byKind(requirements.of("openai", "WEB_FORM", form, Set.of(), Locale.ENGLISH));
        Map<String, RequirementView> with =
                byKind(requirements.of("openai", "WEB_FORM", form, Set.of("ai-output-screenshot"), Locale.ENGLISH));

        // Then
        assertFalse(without.get("chat-share-link").optional());
        assertEquals(
                List.of("ai-output-screenshot"), without.get("chat-share-link").alternatives());
        assertTrue(with.get("chat-share-link").optional());
        assertFalse(with.get("ai-output-screenshot").optional());
    }

    @Test
    void anUnknownVendorHasNoChecklist() {
        assertEquals(List.of(), requirements.of(null, "EMAIL", null, Set.of(), Locale.ENGLISH));
        assertEquals(List.of(), requirements.of("linkedin", "POST", null, Set.of(), Locale.ENGLISH));
    }

    @Test
    void aFormOfWhichNothingIsKnownHasNoChecklist() {
        assertEquals(
                List.of(),
                requirements.of("meta", "WEB_FORM", "meta-objection-help-facebook", Set.of(), Locale.ENGLISH));
        assertEquals(List.of(), requirements.of("meta", "WEB_FORM", null, Set.of(), Locale.ENGLISH));
    }

    @Test
    void namesComeInTheReadersLanguage() {
        assertEquals(
                "Genauer Wortlaut der Eingabe",
                byKind(requirements.of("meta", "WEB_FORM", "meta-third-party-form", Set.of(), Locale.GERMAN))
                        .get("prompt-record")
                        .kind()
                        .name());
    }

    private static Map<String, RequirementView> byKind(List<RequirementView> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.kind().id(), Function.identity()));
    }
}
