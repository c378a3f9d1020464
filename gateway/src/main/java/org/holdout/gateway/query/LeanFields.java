package org.holdout.gateway.query;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.GraphQLException;
import graphql.Scalars;
import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Supplier;

/**
 * Fields read without what nobody asks for. SmallRye fills a context for each field of an answer (its path; what is selected below,
 * twice, as JSON), which takes longer than all that is read. So what an object has is read by itself, and everything else is told that
 * nothing is selected below it.
 */
final class LeanFields {
    private LeanFields() {}

    /** The same schema with such fields. */
    static GraphQLSchema in(GraphQLSchema graphql, Schema model) {
        GraphQLCodeRegistry fetchers = graphql.getCodeRegistry().transform(registry -> {
            model.getTypes()
                    .values()
                    .forEach(type -> type.getFields().values().stream()
                            .filter(LeanFields::isPlain)
                            .forEach(field -> readAlone(graphql, registry, type, field)));
            graphql.getAllTypesAsList().stream()
                    .filter(GraphQLObjectType.class::isInstance)
                    .map(GraphQLObjectType.class::cast)
                    .forEach(
                            type -> type.getFieldDefinitions().forEach(field -> readUnselected(registry, type, field)));
        });
        return graphql.transformWithoutTypes(same -> same.codeRegistry(fetchers));
    }

    private static void readAlone(GraphQLSchema graphql, GraphQLCodeRegistry.Builder registry, Type type, Field field) {
        FieldCoordinates place = coordinates(type.getName(), field.getName());
        GraphQLFieldDefinition definition = graphql.getFieldDefinition(place);
        Method accessor = accessor(type, field);
        if (definition != null
                && registry.getDataFetcher(place, definition) instanceof FieldDataFetcher<?>
                && !isTurnedIntoAnother(field.getReference(), accessor)) {
            registry.dataFetcher(place, new Accessor(accessor));
        }
    }

    private static void readUnselected(
            GraphQLCodeRegistry.Builder registry, GraphQLObjectType type, GraphQLFieldDefinition field) {
        FieldCoordinates place = coordinates(type.getName(), field.getName());
        if (registry.hasDataFetcher(place)
                && !(registry.getDataFetcher(place, field) instanceof TrivialDataFetcher<?>)) {
            DataFetcher<?> fetcher = registry.getDataFetcher(place, field);
            registry.dataFetcher(place, (DataFetcher<?>) environment -> fetcher.get(new Unselected(environment)));
        }
    }

    private static boolean isPlain(Field field) {
        boolean isOneOrMany = !field.hasWrapper() || field.getWrapper().isCollection();
        return field.getMethodName() != null
                && isOneOrMany
                && !field.isAdaptingTo()
                && !field.isAdaptingWith()
                && !field.getReference().isAdaptingTo()
                && !field.getReference().isAdaptingWith()
                && !field.hasTransformation();
    }

    /** Days and ids are such: objects here, texts in an answer. */
    private static boolean isTurnedIntoAnother(Reference value, Method accessor) {
        Class<?> boxed = MethodType.methodType(accessor.getReturnType()).wrap().returnType();
        return value.getType() == ReferenceType.SCALAR
                && !value.getClassName().equals(value.getGraphQLClassName())
                && !boxed.getName().equals(value.getGraphQLClassName());
    }

    private static Method accessor(Type type, Field field) {
        try {
            return ClassloadingService.get().loadClass(type.getClassName()).getMethod(field.getMethodName());
        } catch (NoSuchMethodException e) {
            throw new GraphQLException(e);
        }
    }

    private static final class Unselected extends DelegatingDataFetchingEnvironment {
        private static final DataFetchingFieldSelectionSet NOTHING =
                DataFetchingFieldSelectionSetImpl.newCollector(null, Scalars.GraphQLString, null);

        Unselected(DataFetchingEnvironment environment) {
            super(environment);
        }

        @Override
        public DataFetchingFieldSelectionSet getSelectionSet() {
            return NOTHING;
        }
    }

    private record Accessor(Method method) implements LightDataFetcher<Object> {
        @Override
        public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment)
                throws ReflectiveOperationException {
            return method.invoke(source);
        }

        @Override
        public Object get(DataFetchingEnvironment environment) throws ReflectiveOperationException {
            return method.invoke(environment.<Object>getSource());
        }
    }
}
