package org.holdout.comparison.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
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
    private static final String PARAMETERS = "quarkus.hibernate-orm.log.bind-parameters";

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
        require(!isTrue(config.apply(CLEAN)), CLEAN, "must not be true: it drops all data");
        require(!isTrue(config.apply(PARAMETERS)), PARAMETERS, "must not be true: it logs what is stored");
    }

    private static boolean isTrue(Optional<String> value) {
        return value.filter("true"::equals).isPresent();
    }

    private static void require(boolean safe, String property, String reason) {
        if (!safe) {
            throw new IllegalStateException(property + " " + reason + " in production.");
        }
    }
}
