package org.holdout.request.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptStringsTest {

    @ParameterizedTest
    @CsvSource({
        "ZOE  EXAMPLE lives there, Zoë Example",
        "'Zoe\u00A0Exam\u00ADple', Zoë Example",
        "'It is Zoë\nExample.', Zoë Example",
        "@zoeexample posts, Zoë Example",
        "Ｚｏｅ Ｅｘａｍｐｌｅ, Zoë Example",
        "call 00353 (91) 555-123, 0035391555123",
        "D04X285, D04 X285",
        "١٢٣٤٥٦, 123456",
        "Straße, STRASSE",
        "ΟΔΥΣΣΕΥΣ, Οδυσσεύς",
        "Łukasz Bjørn, lukasz bjorn",
        "O’Brien, O'Brien",
        "Oʼbrien, O'Brien",
        "Joerg Mueller, Jörg Müller",
        "Jörg Müller, Joerg Mueller",
        "Jorg Muller, Jörg Müller",
        "Hoffmanns Haus, Hoffmann",
        "あれは山田太郎です, 山田太郎",
        "ana_g@example.org, Ana",
        "I met Ana., Ana"
    })
    void isFound(String text, String string) {
        assertEquals(List.of(string), KeptStrings.found(text, List.of(string)));
    }

    @ParameterizedTest
    @CsvSource({
        "banana, Ana",
        "Anagram, Ana",
        "an apple, Ana",
        "has an A grade, Ana",
        "Hoffmannstrasse, Hoffmann",
        "Neuhoffmann, Hoffmann",
        "00353915551234, 0035391555123",
        "somebody else, Zoë Example",
        "Zoë of Example, Zoë Example",
        "anything, ...",
        "'', Ana"
    })
    void isNotFound(String text, String string) {
        assertEquals(List.of(), KeptStrings.found(text, List.of(string)));
    }

    @Test
    void theStringsThatAreFoundComeAsTheyWereKeptAndInTheirOrder() {
        assertEquals(
                List.of("12 Shop Street", "Zoë Example"),
                KeptStrings.found(
                        "zoe example, 12 shop street", List.of("12 Shop Street", "Ben Sample", "Zoë Example")));
    }
}
