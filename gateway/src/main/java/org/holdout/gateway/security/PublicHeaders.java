package org.holdout.gateway.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** What is passed on to a service whose answer depends on nobody: the language, unless the caller hung up meanwhile, and no token. */
@ApplicationScoped
public class PublicHeaders implements ClientHeadersFactory {
    private final CurrentVertxRequest request;

    PublicHeaders(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        RoutingContext call = request.getCurrent();
        String language = call == null ? null : call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            outgoing.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        return outgoing;
    }
}
