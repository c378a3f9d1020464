package org.holdout.gateway.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeanFieldsTest {
    @Inject
    GraphQLSchema graphql;

    @Inject
    Schema model;

    @ParameterizedTest
    @CsvSource({
        "OptOutRequest, reference, true",
        "OptOutRequest, state, true",
        "OptOutRequest, timeline, true",
        "OptOutRequest, version, true",
        "OptOutRequest, sentOn, false",
        "OptOutRequest, vendor, false",
        "Query, requests, false",
    })
    void onlyWhatNeedsNoMoreIsReadByItself(String type, String field, boolean isPlain) {
        GraphQLSchema lean = LeanFields.in(graphql, model);

        FieldCoordinates place = FieldCoordinates.coordinates(type, field);
        DataFetcher<?> fetcher = lean.getCodeRegistry().getDataFetcher(place, lean.getFieldDefinition(place));
        assertEquals(isPlain, fetcher instanceof LightDataFetcher<?>, fetcher.toString());
    }
}
