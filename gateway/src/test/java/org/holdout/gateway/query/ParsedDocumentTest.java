package org.holdout.gateway.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedDocumentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{vendors{totalCount}} | true",
                "query A{dimensions{id}} query B{vendors{totalCount}} | true",
                "mutation{withdrawRequest(id:1,version:1){id}} | false",
                "query A{dimensions{id}} mutation B{deleteDraft(id:1,version:1)} | false",
                "subscription{guideChanged{id}} | false",
                "{outcomes(vendor:1){sent}} | false",
                "{vendors{edges{node{...on Vendor{outcomes{sent}}}}}} | false",
                "{vendor(id:1){...V}} fragment V on Vendor{outcomes{sent}} | false",
                "{vendor(id:1){a:outcomes{sent}}} | false",
            })
    void answersOfQueriesAreKeptUnlessNothingTellsWhenTheyChange(String text, boolean isKeepable) {
        assertEquals(isKeepable, ParsedDocument.of(Parser.parse(text), 100).isKeepable());
    }
}
