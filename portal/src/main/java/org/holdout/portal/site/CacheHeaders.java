package org.holdout.portal.site;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets nobody keep a page that was made for somebody signed in or asks for it, and tells caches what every page depends on. */
@ApplicationScoped
class CacheHeaders {
    private final Visit visit;
    private final CurrentVertxRequest request;

    CacheHeaders(Visit visit, CurrentVertxRequest request) {
        this.visit = visit;
        this.request = request;
    }

    @ServerResponseFilter
    void mark(ContainerResponseContext page) {
        page.getHeaders().add(HttpHeaders.VARY, "Cookie, Accept-Language");
        boolean isMarked = request.getCurrent().response().headers().contains(HttpHeaders.CACHE_CONTROL);
        if (!isMarked && (page.getStatus() == 401 || visit.signedIn())) {
            page.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
