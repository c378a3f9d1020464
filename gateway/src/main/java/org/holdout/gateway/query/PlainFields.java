package org.holdout.gateway.query;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
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
 * Fields that only read what an object has, read by themselves. SmallRye fills a context for each of them first (its path, what is
 * selected below, twice), which nobody asks such a field for, and which takes longer than all that is read.
 */
final class PlainFields {
    private PlainFields() {}

    /** The same schema, in which these fields are read so; fields whose value is turned into another one stay as they are. */
    static GraphQLSchema in(GraphQLSchema graphql, Schema model) {
        GraphQLCodeRegistry fetchers = graphql.getCodeRegistry()
                .transform(registry -> model.getTypes()
                        .values()
                        .forEach(type -> type.getFields().values().stream()
                                .filter(PlainFields::isPlain)
                                .forEach(field -> read(graphql, registry, type, field))));
        return graphql.transformWithoutTypes(same -> same.codeRegistry(fetchers));
    }

    private static void read(GraphQLSchema graphql, GraphQLCodeRegistry.Builder registry, Type type, Field field) {
        FieldCoordinates place = coordinates(type.getName(), field.getName());
        GraphQLFieldDefinition definition = graphql.getFieldDefinition(place);
        Method accessor = accessor(type, field);
        if (definition != null
                && registry.getDataFetcher(place, definition) instanceof FieldDataFetcher<?>
                && !isTurnedIntoAnother(field.getReference(), accessor)) {
            registry.dataFetcher(place, new Accessor(accessor));
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
