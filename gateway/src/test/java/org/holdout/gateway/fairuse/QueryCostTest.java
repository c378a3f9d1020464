package org.holdout.gateway.fairuse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.parser.Parser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCostTest {
    private static final int WEBHOOKS = 10;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a}                                                                  | 1",
                "{a b c{d}}                                                           | 104",
                "{list(first:3){edges{node{x}} totalCount}}                           | 9",
                "{list{edges{node{x}}}}                                               | 42",
                "{list(first:1000000){edges{cursor}}}                                 | 102",
                "{list(first:$n){edges{cursor}}}                                      | 9",
                "{list(first:$unknown){edges{cursor}}}                                | 102",
                "{a:list(first:2){edges{node{inner(first:5){edges{x}}}}}}             | 18",
                "{webhooks{list(first:5){edges{x}}}}                                  | 71",
                "{list(first:3){...P}} fragment P on L{edges{x}}                      | 5",
                "{...A} fragment A on Q{a ...A}                                       | 1",
                "{...A ...A ...A} fragment A on Q{a}                                  | 103",
                "query A{a} query B{b}                                                | 2",
                "{... on Q{a b}}                                                      | 52",
                "{...Missing}                                                         | 1",
            })
    void fieldsOfAnAnswerAreCountedWithTheirListsMultipliedOut(String document, long fields) {
        JsonObject variables = Json.createObjectBuilder().add("n", 7).build();

        assertEquals(fields, QueryCost.fields(Parser.parse(document), variables, WEBHOOKS));
    }

    @ParameterizedTest
    @CsvSource({"1e700000000, 102", "-1e700000000, 3", "1e-700000000, 3", "7.9, 9", "0e700000000, 3", "1e2, 102"})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void numberIsBoundedWithoutBeingWrittenOut(String number, long fields) {
        JsonObject variables =
                Json.createReader(new StringReader("{\"n\":" + number + "}")).readObject();

        assertEquals(fields, QueryCost.fields(Parser.parse("{list(first:$n){edges{cursor}}}"), variables, WEBHOOKS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{requests(first:2){edges{node{id letter{text}}}}}                    | 110",
                "{organisation{name webhooks{id}}}                                    | 63",
                "{me{profile{name} ticks{step}}}                                      | 105",
                "{me{...P ...P}} fragment P on Viewer{ticks}                          | 103",
                "{guide{ticks}}                                                       | 2",
                "{operations{services{name}}}                                         | 53",
                "{vendor{services}}                                                   | 2",
                "{requestImports{edges{cursor}}}                                      | 52",
                "{requestImport{report{edges{cursor}}}}                               | 103",
                "subscription{requestChanged{request{id}}}                            | 53",
                "mutation{createWebhook{webhook{id}}}                                 | 3",
                "mutation{draftRequests(inputs:[{a:1},{a:2},{a:3}]){id}}              | 34",
                "mutation{draftRequests(inputs:{a:1}){id}}                            | 12",
                "mutation{draftRequests(inputs:[]){id}}                               | 12",
                "mutation{draftRequests(inputs:$drafts){id}}                          | 23",
                "mutation{draftRequests(inputs:$unknown){id}}                         | 5501",
            })
    void whatMakesAServiceDoMoreCountsAsMoreFields(String document, long fields) {
        JsonObject variables = Json.createObjectBuilder()
                .add(
                        "drafts",
                        Json.createArrayBuilder()
                                .add(JsonValue.EMPTY_JSON_OBJECT)
                                .add(JsonValue.EMPTY_JSON_OBJECT))
                .build();

        assertEquals(fields, QueryCost.fields(Parser.parse(document), variables, WEBHOOKS));
    }

    @Test
    void fragmentsThatDoubleOneAnotherAreCountedInNoTimeAndWithoutOverflow() {
        StringBuilder document = new StringBuilder("{...F0}");
        for (int i = 0; i < 100; i++) {
            document.append(" fragment F%d on Q{...F%d ...F%d}".formatted(i, i + 1, i + 1));
        }
        document.append(" fragment F100 on Q{a}");

        assertEquals(Long.MAX_VALUE, QueryCost.fields(Parser.parse(document.toString()), null, WEBHOOKS));
    }
}
