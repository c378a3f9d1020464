package org.holdout.guide;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with what is safe only on one's own machine, and names the property. The mode is {@code
 * holdout.mode}: {@code production} unless it says {@code local}. A setting that may be yes or no has more than one word for either;
 * only the plain one is taken.
 */
@ApplicationScoped
class ProductionCheck {

    private static final List<Rule> RULES = List.of(
            new Rule("quarkus.flyway.clean-at-start", "false", value -> !value.equalsIgnoreCase("false")),
            new Rule("quarkus.flyway.clean-disabled", "false", value -> !value.equalsIgnoreCase("true")),
            new Rule("quarkus.hibernate-orm.schema-management.strategy", "none", ProductionCheck::changesTables),
            // Its name of old, which Quarkus still takes
            new Rule("quarkus.hibernate-orm.database.generation", "none", ProductionCheck::changesTables),
            new Rule("quarkus.hibernate-orm.log.bind-parameters", "false", value -> !value.equalsIgnoreCase("false")),
            new Rule("quarkus.datasource.password", "", String::isBlank),
            new Rule("quarkus.oidc.enabled", "true", value -> !value.equalsIgnoreCase("true")),
            new Rule("quarkus.oidc.token.issuer", "", value -> !value.startsWith("https://")),
            new Rule("quarkus.http.proxy.trusted-proxies", "", String::isBlank));

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
        for (Rule rule : RULES) {
            if (rule.unsafe().test(config.apply(rule.property()).orElse(rule.usual()))) {
                throw new IllegalStateException("Holdout does not start in production: " + rule.property()
                        + " has a value that is safe only on one's own machine. Change it, or for a trial set"
                        + " holdout.mode=local.");
            }
        }
    }

    private static boolean changesTables(String strategy) {
        return !strategy.equals("none") && !strategy.equals("validate");
    }

    /**
     * What a property may not be.
     *
     * @param usual its value when nobody sets it
     */
    private record Rule(String property, String usual, Predicate<String> unsafe) {}
}
