package org.holdout.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.Validator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationsTest {
    private static final GraphQLSchema SCHEMA = GatewaySchema.read(asked -> null);

    static Stream<Method> operations() {
        return Operations.all();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationFitsTheGatewaysSchema(Method operation) {
        Document query = Parser.parse(Operations.text(operation));
        assertEquals(List.of(), new Validator().validateDocument(SCHEMA, query, Locale.ENGLISH));
    }

    @Test
    void everyCodeOfTheSchemaHasItsWord() {
        List<JavaClass> enums = Operations.portal().stream()
                .filter(one -> one.isEnum() && SCHEMA.getType(one.getSimpleName()) instanceof GraphQLEnumType)
                .toList();
        assertTrue(enums.size() > 10, "the portal's enums are those of the schema");
        for (JavaClass one : enums) {
            GraphQLEnumType type = (GraphQLEnumType) SCHEMA.getType(one.getSimpleName());
            Set<String> theirs = type.getValues().stream()
                    .map(GraphQLEnumValueDefinition::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> ours = Arrays.stream(one.reflect().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(theirs, ours, one.getSimpleName());
        }
    }
}
