package org.holdout.gateway.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeanFieldsTest {
    /** Whoever asks it for anything fails. */
    private static final DataFetchingFieldSelectionSet SELECTED =
            (DataFetchingFieldSelectionSet) Proxy.newProxyInstance(
                    LeanFieldsTest.class.getClassLoader(),
                    new Class<?>[] {DataFetchingFieldSelectionSet.class},
                    (selected, method, arguments) -> {
                        if (method.getName().equals("toString")) {
                            return "what is selected below";
                        }
                        throw new AssertionError(method.getName() + " was asked");
                    });

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

    @Test
    void everyOtherFieldIsToldThatNothingIsSelectedBelowIt() throws Exception {
        List<FieldCoordinates> read = placesRead();
        assertTrue(
                read.containsAll(List.of(
                        FieldCoordinates.coordinates("Query", "requests"),
                        FieldCoordinates.coordinates("Mutation", "sendRequest"),
                        FieldCoordinates.coordinates("Subscription", "requestChanged"),
                        FieldCoordinates.coordinates("OptOutRequest", "vendor"))),
                read::toString);

        GraphQLSchema lean = LeanFields.in(tellingOfSelections(read), model);

        DataFetchingEnvironment asked = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .selectionSet(SELECTED)
                .build();
        for (FieldCoordinates place : read) {
            Object told = lean.getCodeRegistry()
                    .getDataFetcher(place, lean.getFieldDefinition(place))
                    .get(asked);
            assertNotSame(SELECTED, told, place::toString);
            assertEquals(List.of(), ((DataFetchingFieldSelectionSet) told).getFields(), place::toString);
        }
    }

    /** Fields whose value is not just taken from the object above. */
    private List<FieldCoordinates> placesRead() {
        GraphQLCodeRegistry fetchers = graphql.getCodeRegistry();
        List<FieldCoordinates> read = new ArrayList<>();
        for (GraphQLNamedType type : graphql.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (GraphQLFieldDefinition field : object.getFieldDefinitions()) {
                    FieldCoordinates place = FieldCoordinates.coordinates(type.getName(), field.getName());
                    if (fetchers.hasDataFetcher(place)
                            && !(fetchers.getDataFetcher(place, field) instanceof TrivialDataFetcher<?>)) {
                        read.add(place);
                    }
                }
            }
        }
        return read;
    }

    /** The same schema in which each of these fields answers with what it is told of what is selected below. */
    private GraphQLSchema tellingOfSelections(List<FieldCoordinates> places) {
        GraphQLCodeRegistry telling = graphql.getCodeRegistry()
                .transform(registry -> places.forEach(place ->
                        registry.dataFetcher(place, (DataFetcher<?>) DataFetchingEnvironment::getSelectionSet)));
        return graphql.transformWithoutTypes(same -> same.codeRegistry(telling));
    }
}
