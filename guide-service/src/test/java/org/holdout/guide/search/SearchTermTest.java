package org.holdout.guide.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insta              | insta              | insta:*",
                "'  Turn  OFF '     | turn off           | turn:* & off:*",
                "chat.openai.com    | chat.openai.com    | chat:* & openai:* & com:*",
                "'a & b | !c:*'     | 'a & b | !c:*'     | a:* & b:* & c:*",
                "Löschen            | löschen            | löschen:*",
                "Lo\u0308schen           | löschen            | löschen:*",
                "'!!'               | '!!'               | ''",
                "one two three four | one two three four | one:* & two:* & three:*",
            })
    void everyWordMayBeTheStartOfALongerOne(String asked, String text, String query) {
        assertEquals(new SearchTerm(text, query), SearchTerm.of(asked, 3));
    }
}
