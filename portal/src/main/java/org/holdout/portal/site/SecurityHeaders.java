package org.holdout.portal.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The headers that every answer carries. A form may also lead to the sign-in's address, because browsers apply form-action to
 * redirects, and the page that a form leads to asks for a sign-in when the session ended just then. In production browsers keep to TLS for
 * a year, so that nobody on the way can answer a first call without it; a local run is one of many things at {@code localhost}, which none
 * of the others could be reached at then.
 */
class SecurityHeaders {
    private static final int BEFORE_ALL = 1000;

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(
            @ConfigProperty(name = "quarkus.oidc.token.issuer") URI issuer,
            @ConfigProperty(name = "holdout.mode") String mode) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                        + "form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority()
                        + "; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        if (!mode.equals("local")) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** By name. */
    Map<String, String> all() {
        return Map.copyOf(headers);
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    headers.forEach(context.response().headers()::set);
                    context.next();
                },
                BEFORE_ALL);
    }
}
