package org.holdout.guide.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 0x0B, 0x0C, 0x0D, 0x1B, 0x7F, 0x85, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void whatNobodySeesIsNoVisibleText(int character) {
        assertFalse(VisibleText.is("a" + (char) character + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Größe · 価格", "a\nb\tc", "👍", "\uFFFD"})
    void allElseIs(String text) {
        assertTrue(VisibleText.is(text));
    }

    @Test
    void linesBecomeOneAndOtherCharactersStay() {
        assertEquals("First. Second.\u000BThird.", VisibleText.inOneLine(" First.\r\n\tSecond.\u000BThird.\n"));
        assertEquals("", VisibleText.inOneLine(null));
    }
}
