package org.holdout.comparison.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentYamlTest {

    record Shelf(List<Book> books) {}

    record Book(String title, int pages) {}

    @Test
    void aWellFormedFileIsRead() {
        Shelf shelf = read("books:\n- title: One\n  pages: 3\n");

        assertEquals(List.of(new Book("One", 3)), shelf.books());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "books: [{title: One, pages: many}]  | books[0].pages",
                "books: [{title: One, pages: 3, ink: red}] | books[0].ink",
                "books: [{title: One, pages: null}]  | books[0].pages",
                "books: [{title: One, title: Two}]   | books[0]",
                "books: [                            | books",
                "''                                  | the whole file"
            })
    void anErrorNamesTheFileAndTheField(String yaml, String field) {
        ContentException error = assertThrows(ContentException.class, () -> read(yaml));

        assertTrue(error.getMessage().startsWith("shelf.yaml, " + field), error.getMessage());
    }

    private static Shelf read(String yaml) {
        return ContentYaml.read("shelf.yaml", yaml.getBytes(UTF_8), Shelf.class);
    }
}
