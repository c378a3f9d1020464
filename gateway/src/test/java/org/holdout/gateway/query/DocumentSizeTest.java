package org.holdout.gateway.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSizeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a} | 1 | 1",
                "{a b c} | 1 | 3",
                "{a{b{c}} d} | 3 | 4",
                "{a{... on B{b c}}} | 2 | 3",
                "{...F ...F} fragment F on Query{a{b}} | 2 | 4",
                "{a{...F}} fragment F on A{b{...G}} fragment G on B{c{d}} | 4 | 4",
                "query Q{a} query R{a b{c}} | 2 | 3",
                "{a @include(if: false){b}} | 2 | 2",
                "{...F} fragment F on Query{a ...F} | 1 | 1",
                "{...Unknown a} | 1 | 1",
            })
    void fieldsCountWhereTheyAreAsked(String document, int depth, long fields) {
        assertEquals(new DocumentSize(depth, fields), DocumentSize.of(Parser.parse(document)));
    }

    @Test
    void fragmentsThatDoubleEachOtherAreCountedWithoutBeingPutIn() {
        StringBuilder document = new StringBuilder("{...F0}");
        for (int i = 0; i < 100; i++) {
            document.append(" fragment F%d on Query{a{...F%d} b{...F%d}}".formatted(i, i + 1, i + 1));
        }

        DocumentSize size = DocumentSize.of(
                Parser.parse(document.append(" fragment F100 on Query{c}").toString()));

        assertEquals(new DocumentSize(101, Long.MAX_VALUE), size);
    }
}
