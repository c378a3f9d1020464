package org.holdout.portal.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers that every answer carries. A form may also lead to the sign-in's address, because browsers apply form-action to
 * redirects, and the page that a form leads to asks for a sign-in when the session ended just then.
 */
class SecurityHeaders {
    private static final int BEFORE_ALL = 1000;

    private final String policy;

    SecurityHeaders(@ConfigProperty(name = "quarkus.oidc.token.issuer") URI issuer) {
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority()
                + "; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    MultiMap headers = context.response().headers();
                    headers.set("Content-Security-Policy", policy);
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("Referrer-Policy", "same-origin");
                    headers.set(
                            "Permissions-Policy",
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
                    headers.set("Cross-Origin-Opener-Policy", "same-origin");
                    context.next();
                },
                BEFORE_ALL);
    }
}
