package org.holdout.guide;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with what is safe only on one's own machine, and names the property. The mode is {@code
 * holdout.mode}: {@code production} unless it says {@code local}.
 */
@ApplicationScoped
class ProductionCheck {

    private static final Map<String, Predicate<String>> UNSAFE = Map.of(
            "quarkus.flyway.clean-at-start", value -> value.equals("true"),
            "quarkus.hibernate-orm.schema-management.strategy",
                    value -> !value.equals("none") && !value.equals("validate"),
            "quarkus.hibernate-orm.log.bind-parameters", value -> value.equals("true"),
            "quarkus.datasource.password", String::isBlank);

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        refuse(property -> config.getOptionalValue(property, String.class));
    }

    /** @throws IllegalStateException naming the property that is unsafe, unless the mode is local */
    static void refuse(Function<String, Optional<String>> config) {
        if (config.apply("holdout.mode").orElse("production").equals("local")) {
            return;
        }
        UNSAFE.forEach((property, unsafe) -> {
            String value = config.apply(property)
                    .orElse(property.endsWith("strategy") ? "none" : property.endsWith("password") ? "" : "false");
            if (unsafe.test(value)) {
                throw new IllegalStateException("Holdout does not start in production: " + property
                        + " has a value that is safe only on one's own machine. Change it, or for a trial set"
                        + " holdout.mode=local.");
            }
        });
    }
}
