package org.holdout.portal.site;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with what is safe only on one's own machine, and names the property. */
class ProductionCheck {
    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        if (!config.getOptionalValue("holdout.mode", String.class)
                .orElse("production")
                .equals("local")) {
            refuseUnless(
                    "quarkus.oidc.token.issuer",
                    value("quarkus.oidc.token.issuer").startsWith("https://"),
                    "must be the sign-in's public https address");
            refuseUnless(
                    "quarkus.oidc.credentials.secret",
                    !value("quarkus.oidc.credentials.secret").contains("-local-secret-"),
                    "is the published local secret; set your own");
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
