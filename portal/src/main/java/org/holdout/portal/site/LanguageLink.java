package org.holdout.portal.site;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Any page's address with {@code ?lang=de} keeps that language in a cookie and answers with the page itself. */
class LanguageLink {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private final boolean secure;

    LanguageLink(@ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure") boolean secure) {
        this.secure = secure;
    }

    @ServerRequestFilter(preMatching = true)
    Response choose(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String lang = uri.getQueryParameters().getFirst("lang");
        if (!request.getMethod().equals("GET") || !Languages.speaks(lang)) {
            return null;
        }
        URI page = uri.getRequestUriBuilder()
                .replaceQueryParam("lang", (Object[]) null)
                .build();
        return Response.seeOther(page)
                .cookie(new NewCookie.Builder(Languages.COOKIE)
                        .value(lang)
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
