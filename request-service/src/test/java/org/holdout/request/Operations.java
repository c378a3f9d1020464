package org.holdout.request;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every REST operation that this service has, read off its resources: {@code "GET /requests/{id}"}. */
public final class Operations {

    private Operations() {}

    public static Set<String> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.holdout.request", "org.holdout.operations")
                        .stream()
                        .filter(one -> one.isAnnotatedWith(Path.class) && !one.isInterface())
                        .map(JavaClass::reflect)
                        .flatMap(Operations::of)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).map(verb -> verb + " " + path(base, method)));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(String base, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? "" : own.value();
        return base + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
    }
}
