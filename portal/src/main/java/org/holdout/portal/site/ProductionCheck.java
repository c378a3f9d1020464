package org.holdout.portal.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with what is safe only on one's own machine, and names the property. */
class ProductionCheck {
    /** In characters; 32 random ones cannot be guessed. */
    private static final int SHORTEST_SECRET = 32;

    private static final List<String> OPERATOR =
            List.of("holdout.portal.operator.name", "holdout.portal.operator.address", "holdout.portal.operator.email");

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        check(config);
    }

    /** @throws IllegalStateException naming the property that is unsafe, unless the mode is local */
    static void check(Config config) {
        new ProductionCheck(config).refuse();
    }

    private void refuse() {
        if (!config.getOptionalValue("holdout.mode", String.class)
                .orElse("production")
                .equals("local")) {
            refuseUnless(
                    "quarkus.oidc.token.issuer",
                    value("quarkus.oidc.token.issuer").startsWith("https://"),
                    "must be the sign-in's public https address");
            refuseUnless(
                    "quarkus.oidc.credentials.secret",
                    isOwnSecret(value("quarkus.oidc.credentials.secret")),
                    "must be a secret of your own with at least " + SHORTEST_SECRET + " characters");
            refuseUnless(
                    "holdout.portal.public.address",
                    value("holdout.portal.public.address").startsWith("https://"),
                    "must be the portal's public https address");
            for (String property : OPERATOR) {
                refuseUnless(
                        property,
                        !value(property).isBlank() || !value(property + "[0]").isBlank(),
                        "must say who runs this, for imprint and privacy notice");
            }
            refuseUnless(
                    "quarkus.http.proxy.trusted-proxies",
                    !value("quarkus.http.proxy.trusted-proxies").isBlank(),
                    "must name the proxy, or every visitor is believed about their address");
            refuseUnless(
                    "quarkus.oidc.authentication.cookie-force-secure",
                    value("quarkus.oidc.authentication.cookie-force-secure").equals("true"),
                    "must be true, so that the session never travels without TLS");
            refuseUnless(
                    "quarkus.rest-csrf.cookie-force-secure",
                    value("quarkus.rest-csrf.cookie-force-secure").equals("true"),
                    "must be true, so that the form token never travels without TLS");
        }
    }

    private static boolean isOwnSecret(String secret) {
        return secret.strip().length() >= SHORTEST_SECRET && !secret.contains("-local-") && !secret.contains("-test-");
    }

    private String value(String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }

    private static void refuseUnless(String property, boolean safe, String why) {
        if (!safe) {
            throw new IllegalStateException("Holdout does not start in production: " + property + " " + why
                    + ". For a trial on one machine set holdout.mode=local.");
        }
    }
}
