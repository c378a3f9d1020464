package org.holdout.guide.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void whatIsEncodedIsDecodedAgain() {
        Cursor cursor = new Cursor(42, "meta (facebook, instagram) 003", "meta-last-resort");

        assertEquals(Optional.of(cursor), Cursor.decode(cursor.encoded()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!", "bWV0YQ", "YQpiCmM", "x\ny\nz"})
    void whatIsNotOursIsNoCursor(String text) {
        assertEquals(Optional.empty(), Cursor.decode(text));
    }

    @Test
    void aCursorWithNulIsNoCursor() {
        String text = Base64.getUrlEncoder().encodeToString("1\na\0\nb".getBytes(StandardCharsets.UTF_8));

        assertEquals(Optional.empty(), Cursor.decode(text));
    }

    @Test
    void aPageShowsAtMostItsSizeAndEndsAtItsLastItem() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, 9, item -> item, item -> new Cursor(0, item, item));

        assertEquals(List.of("a", "b"), page.items());
        assertEquals(new Cursor(0, "b", "b").encoded(), page.endCursor());
        assertEquals(true, page.hasNextPage());
    }

    @Test
    void theLastPageHasNoNext() {
        Page<String> page = Page.of(List.of("a", "b"), 2, 2, item -> item, item -> new Cursor(0, item, item));

        assertEquals(false, page.hasNextPage());
    }
}
