package org.holdout.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodeTest {

    @ParameterizedTest
    @CsvSource({
        "privacy-policy, privacy-policy",
        "ChatGPT/Privacy Policy, ChatGPT/Privacy_Policy",
        "Claude.ai/Terms of Service, Claude.ai/Terms_of_Service",
        "Service/Terms_1, Service/Terms:5F1",
        "Service/A: B, Service/A:3A_B",
        "Über/Terms, x:::C3:9Cber/Terms"
    })
    void aCodeIsTheIdWithoutWhatACodeMayNotHold(String id, String code) {
        assertEquals(code, DocumentCode.of(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privacy-policy",
                "Meta AI/Terms of Service",
                "Qwen Chat/Terms & Conditions (EU), 2nd",
                "Über uns/Datenschutz_Erklärung: Neu",
                " /x",
                "x::/y",
                "利用/規約",
                "A/100% :2F"
            })
    void anEventHoldsACodeAndIsReadAsTheId(String id) {
        byte[] json = EventJson.write(event(id));

        assertEquals(List.of(), GoldenMessagesTest.errors(PolicyChanged.TYPE, json));
        assertEquals(event(id), EventJson.read(PolicyChanged.TYPE, json).orElseThrow());
    }

    @Test
    void anIdFitsWhileItsCodeIsNoLongerThanTheSchemaAllows() {
        assertTrue(DocumentCode.fits("a".repeat(DocumentCode.MOST)));
        assertFalse(DocumentCode.fits("a".repeat(DocumentCode.MOST + 1)));
        assertFalse(DocumentCode.fits("é".repeat(DocumentCode.MOST / 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: B", "A:zz", "A:2"})
    void whatWasNeverACodeIsTheIdItself(String id) {
        assertEquals(id, DocumentCode.read(id));
    }

    @Test
    void aMessageFromBeforeThereWereCodesIsReadAsItIs() {
        byte[] json = ("{\"vendor\":\"meta\",\"document\":\"Meta AI/Terms of Service\",\"version\":\"a1\","
                        + "\"material\":true,\"seenOn\":\"2026-01-16\"}")
                .getBytes(StandardCharsets.UTF_8);

        assertEquals(
                event("Meta AI/Terms of Service"),
                EventJson.read(PolicyChanged.TYPE, json).orElseThrow());
    }

    private static PolicyChanged event(String document) {
        return new PolicyChanged("meta", document, "a1", true, LocalDate.parse("2026-01-16"));
    }
}
