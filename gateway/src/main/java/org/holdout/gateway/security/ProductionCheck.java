package org.holdout.gateway.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start in production with a setting that is safe only locally, and names it. {@code holdout.mode} says which of the
 * two it is: {@code production}, unless something else is said, or {@code local}.
 */
@ApplicationScoped
class ProductionCheck {
    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String PROXIES = "quarkus.http.proxy.trusted-proxies";

    void check(@Observes StartupEvent start, Config config) {
        check(config);
    }

    static void check(Config config) {
        String mode = config.getOptionalValue("holdout.mode", String.class).orElse("production");
        switch (mode) {
            case "local" -> {}
            case "production" -> refuseLocalSettings(config);
            default -> throw new IllegalStateException("holdout.mode is " + mode + "; it must be production or local.");
        }
    }

    private static void refuseLocalSettings(Config config) {
        if (!config.getOptionalValue(ISSUER, String.class).orElse("").startsWith("https://")) {
            throw new IllegalStateException(ISSUER + " must be an https address in production.");
        }
        if (config.getOptionalValue(PROXIES, String.class).orElse("").isBlank()) {
            throw new IllegalStateException(
                    PROXIES
                            + " must name the proxies in production: without one, every caller is believed about their address.");
        }
    }
}
