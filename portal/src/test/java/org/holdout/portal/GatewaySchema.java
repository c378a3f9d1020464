package org.holdout.portal;

import graphql.GraphQLContext;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The schema that the gateway publishes, as committed beside it. */
public final class GatewaySchema {
    private static final List<String> BUILT_IN = List.of("String", "Int", "Float", "Boolean", "ID");

    private GatewaySchema() {}

    public static GraphQLSchema read(DataFetcher<?> roots) {
        TypeDefinitionRegistry types = new SchemaParser().parse(text());
        for (String scalar : List.of("Date", "DateTime")) {
            if (!types.hasType(TypeName.newTypeName(scalar).build())) {
                types.add(ScalarTypeDefinition.newScalarTypeDefinition()
                        .name(scalar)
                        .build());
            }
        }
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", query -> query.defaultDataFetcher(roots))
                .type("Mutation", mutation -> mutation.defaultDataFetcher(roots));
        types.scalars().keySet().stream()
                .filter(name -> !BUILT_IN.contains(name))
                .forEach(name -> wiring.scalar(GraphQLScalarType.newScalar()
                        .name(name)
                        .coercing(new AsText())
                        .build()));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static String text() {
        try {
            return Files.readString(Path.of(System.getProperty("holdout.root"), "gateway", "schema.graphql"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A scalar as the JSON has it. */
    private static final class AsText implements Coercing<Object, Object> {
        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }
    }
}
