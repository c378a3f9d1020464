package org.holdout.comparison.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"OpenAI/Privacy Policy", "two\nlines/Terms", "\n/\n"})
    void whateverADocumentIsCalledItsPageGoesOn(String document) {
        Cursor last = new Cursor(Instant.parse("2026-01-10T08:00:00Z"), document, 7);

        assertEquals(last, Cursor.decode(last.encoded()));
    }
}
