package org.holdout.portal.site;

import io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The form tokens, with one exception: the report of a step, which anybody may send, is told apart from another site's by
 * where the browser says it comes from. So reading and reporting need no cookie. Decision 0014 says why.
 */
@Alternative
@Priority(1)
@Singleton
class FormTokens extends CsrfRequestResponseReactiveFilter {
    private static final Pattern REPORT = Pattern.compile("/guides/[^/]+/reports/?");
    private static final Pattern INVITATION = Pattern.compile("/mandates/invitation/?");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Visit visit;

    FormTokens(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void filter(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        if (!isReport(request)) {
            super.filter(request, routing);
        } else if (!isOurs(request)) {
            request.abortWith(Response.status(Response.Status.BAD_REQUEST).build());
        }
    }

    /**
     * Gives the cookie of the tokens only to those who are signed in, and to whoever takes up an invitation: all other pages have no
     * form that needs one.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (visit.signedIn() || isInvitation(request)) {
            super.filter(request, response, routing);
        }
    }

    private static boolean isInvitation(ContainerRequestContext request) {
        return INVITATION
                .matcher(request.getUriInfo().getRequestUri().getPath())
                .matches();
    }

    private static boolean isReport(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.POST)
                && REPORT.matcher(request.getUriInfo().getRequestUri().getPath())
                        .matches();
    }

    /** Browsers say so in Sec-Fetch-Site, older ones in Origin; what says neither is no browser and speaks for itself. */
    private static boolean isOurs(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        return origin == null || authority(origin).equals(request.getHeaderString("Host"));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
