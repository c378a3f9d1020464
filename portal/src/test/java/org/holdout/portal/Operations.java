package org.holdout.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.graphql.client.impl.typesafe.QueryBuilder;
import io.smallrye.graphql.client.impl.typesafe.reflection.MethodInvocation;
import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the portal asks the gateway by its typesafe clients. */
public final class Operations {
    private Operations() {}

    /** Every class of the portal. */
    public static List<JavaClass> portal() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.holdout.portal")
                        .stream()
                        .toList();
    }

    /** Every method that asks. */
    public static Stream<Method> all() {
        return portal().stream()
                .filter(one -> one.isAnnotatedWith(GraphQLClientApi.class))
                .flatMap(api -> Arrays.stream(api.reflect().getDeclaredMethods()));
    }

    /** The document that a method sends. */
    public static String text(Method operation) {
        return new QueryBuilder(MethodInvocation.of(operation, new Object[operation.getParameterCount()])).build();
    }
}
