package org.holdout.portal.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets nobody but the visitor keep a page that was made for somebody signed in, and tells caches what every page depends on. */
@ApplicationScoped
class CacheHeaders {
    private final Visit visit;

    CacheHeaders(Visit visit) {
        this.visit = visit;
    }

    @ServerResponseFilter
    void mark(ContainerResponseContext page) {
        page.getHeaders().add(HttpHeaders.VARY, "Cookie, Accept-Language");
        if (visit.signedIn()) {
            page.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
