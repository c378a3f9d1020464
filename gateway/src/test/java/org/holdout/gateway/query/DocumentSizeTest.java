package org.holdout.gateway.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentSizeTest {
    private static final int MAX_NESTING = 500;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a} | 1 | 1 | 1",
                "{a b c} | 1 | 3 | 1",
                "{a{b{c}} d} | 3 | 4 | 3",
                "{a{... on B{b c}}} | 2 | 3 | 3",
                "{...F ...F} fragment F on Query{a{b}} | 2 | 4 | 3",
                "{a{...F}} fragment F on A{b{...G}} fragment G on B{c{d}} | 4 | 4 | 6",
                "query Q{a} query R{a b{c}} | 2 | 3 | 2",
                "{a @include(if: false){b}} | 2 | 2 | 2",
                "{...F} fragment F on Query{a ...F} | 1 | 1 | 2",
                "{...Unknown a} | 1 | 1 | 1",
            })
    void fieldsCountWhereTheyAreAsked(String document, int depth, long fields, int nesting) {
        assertEquals(new DocumentSize(depth, fields, nesting), DocumentSize.of(Parser.parse(document), MAX_NESTING));
    }

    @Test
    void fragmentsThatDoubleEachOtherAreCountedWithoutBeingPutIn() {
        StringBuilder document = new StringBuilder("{...F0}");
        for (int i = 0; i < 100; i++) {
            document.append(" fragment F%d on Query{a{...F%d} b{...F%d}}".formatted(i, i + 1, i + 1));
        }

        DocumentSize size = DocumentSize.of(
                Parser.parse(document.append(" fragment F100 on Query{c}").toString()), MAX_NESTING);

        assertEquals(new DocumentSize(101, Long.MAX_VALUE, 202), size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a{b{c{d{e}}}}}",
                "{...{...{...{...{a}}}}}",
                "{...F} fragment F on Query{a{...G}} fragment G on A{b{c}}",
                "{...F a{b{...F}}} fragment F on Query{c{d}}",
            })
    void whatIsNestedDeeperThanIsFollowedHasMoreThanTheBound(String document) {
        assertTrue(DocumentSize.of(Parser.parse(document), 4).nesting() > 4);
        assertEquals(5, DocumentSize.of(Parser.parse(document), 5).nesting());
    }

    @Test
    void whatIsNestedDeeperThanTheStackIsNotFollowed() {
        StringBuilder document = new StringBuilder("{...F0}");
        for (int i = 0; i < 200; i++) {
            document.append(
                    " fragment F%d on Query{%s...F%d%s}".formatted(i, "a{".repeat(150), i + 1, "}".repeat(150)));
        }

        DocumentSize size = DocumentSize.of(
                Parser.parse(ParserEnvironment.newParserEnvironment()
                        .document(document.append(" fragment F200 on Query{c}").toString())
                        .parserOptions(ParserOptions.newParserOptions()
                                .maxTokens(Integer.MAX_VALUE)
                                .build())
                        .build()),
                MAX_NESTING);

        assertTrue(size.nesting() > MAX_NESTING);
    }
}
