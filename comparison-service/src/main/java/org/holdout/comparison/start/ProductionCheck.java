package org.holdout.comparison.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with what is safe only on one's own machine, and names the property. The kind of run is {@code
 * holdout.mode}: {@code production} unless it says {@code local}.
 */
@Singleton
class ProductionCheck {

    private static final String MODE = "holdout.mode";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String CLEAN = "quarkus.flyway.clean-at-start";
    private static final String CLEAN_DISABLED = "quarkus.flyway.clean-disabled";
    private static final String SIGN_IN = "quarkus.oidc.enabled";
    private static final String PARAMETERS = "quarkus.hibernate-orm.log.bind-parameters";

    /** What Hibernate does to the tables, and its name of old, which Quarkus still takes. */
    private static final List<String> TABLES =
            List.of("quarkus.hibernate-orm.schema-management.strategy", "quarkus.hibernate-orm.database.generation");

    private static final Set<String> CHANGES_NO_TABLES = Set.of("none", "validate");

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start, Config config) {
        check(property -> config.getOptionalValue(property, String.class));
    }

    static void check(Function<String, Optional<String>> config) {
        String mode = config.apply(MODE).orElse("production");
        if (mode.equals("local")) {
            return;
        }
        require(mode.equals("production"), MODE, "must be production or local");
        Optional<String> password = config.apply(PASSWORD);
        require(
                password.filter(it -> !it.isBlank() && !password.equals(config.apply(USERNAME)))
                        .isPresent(),
                PASSWORD,
                "must be set, and not to the user's name");
        require(
                config.apply(ISSUER).filter(it -> it.startsWith("https://")).isPresent(),
                ISSUER,
                "must be the sign-in's public https address");
        require(is("true", config.apply(SIGN_IN).orElse("true")), SIGN_IN, "must be true");
        require(is("true", config.apply(CLEAN_DISABLED).orElse("false")), CLEAN_DISABLED, "must be true");
        require(is("false", config.apply(CLEAN).orElse("false")), CLEAN, "must be false: else it drops all data");
        for (String tables : TABLES) {
            require(
                    CHANGES_NO_TABLES.contains(config.apply(tables).orElse("none")),
                    tables,
                    "must be none or validate: else it changes or drops tables");
        }
        require(
                is("false", config.apply(PARAMETERS).orElse("false")),
                PARAMETERS,
                "must be false: else it logs what is stored");
    }

    /** A setting that may be yes or no has more than one word for either; only the plain one is taken. */
    private static boolean is(String word, String value) {
        return value.equalsIgnoreCase(word);
    }

    private static void require(boolean safe, String property, String reason) {
        if (!safe) {
            throw new IllegalStateException(property + " " + reason + " in production.");
        }
    }
}
