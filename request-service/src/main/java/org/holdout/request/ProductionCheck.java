package org.holdout.request;

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
 * holdout.mode}: {@code production} unless it says {@code local}. The wrapping key and the signing key have checks of their own, where they are read. A
 * setting that may be yes or no has more than one word for either; only the plain one is taken.
 */
@ApplicationScoped
class ProductionCheck {

    private record Rule(String property, String whenAbsent, Predicate<String> unsafe) {}

    private static final List<Rule> RULES = List.of(
            new Rule("quarkus.flyway.clean-disabled", "false", v -> !v.equalsIgnoreCase("true")),
            new Rule("quarkus.flyway.keys.clean-disabled", "false", v -> !v.equalsIgnoreCase("true")),
            new Rule("quarkus.flyway.clean-at-start", "false", v -> !v.equalsIgnoreCase("false")),
            new Rule("quarkus.flyway.keys.clean-at-start", "false", v -> !v.equalsIgnoreCase("false")),
            new Rule("quarkus.hibernate-orm.schema-management.strategy", "none", ProductionCheck::changesTables),
            // Its name of old, which Quarkus still takes
            new Rule("quarkus.hibernate-orm.database.generation", "none", ProductionCheck::changesTables),
            new Rule("quarkus.hibernate-orm.log.bind-parameters", "false", v -> !v.equalsIgnoreCase("false")),
            new Rule("quarkus.datasource.password", "", String::isBlank),
            new Rule("quarkus.datasource.keys.jdbc.url", "", String::isBlank),
            new Rule("quarkus.datasource.keys.username", "", String::isBlank),
            new Rule("quarkus.datasource.keys.password", "", String::isBlank),
            new Rule("holdout.mail.smtp.tls", "STARTTLS", "NONE"::equalsIgnoreCase),
            new Rule("holdout.mail.imap.tls", "TLS", "NONE"::equalsIgnoreCase),
            new Rule("quarkus.oidc.enabled", "true", v -> !v.equalsIgnoreCase("true")),
            new Rule("quarkus.oidc.token.issuer", "", v -> !v.startsWith("https://")),
            new Rule("holdout.dossier.public-address", "", v -> !v.startsWith("https://")),
            new Rule("quarkus.oidc-client.credentials.secret", "", String::isBlank),
            new Rule("holdout.clock.offset", "PT0S", v -> !"PT0S".equals(v)));

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        refuse(property -> config.getOptionalValue(property, String.class));
    }

    private static boolean changesTables(String strategy) {
        return !strategy.equals("none") && !strategy.equals("validate");
    }

    /** Throws {@link IllegalStateException} naming the property that is unsafe, unless the mode is local. */
    static void refuse(Function<String, Optional<String>> config) {
        if (config.apply("holdout.mode").orElse("production").equals("local")) {
            return;
        }
        for (Rule rule : RULES) {
            if (rule.unsafe().test(config.apply(rule.property()).orElse(rule.whenAbsent()))) {
                throw new IllegalStateException("request-service does not start in production: " + rule.property()
                        + " has a value that is safe only on one's own machine. Change it, or for a trial set"
                        + " holdout.mode=local.");
            }
        }
    }
}
