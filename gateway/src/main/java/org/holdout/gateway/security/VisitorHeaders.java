package org.holdout.gateway.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * What is passed on to a service that counts anonymous visitors: the language, no token, and the address that the call came from,
 * as it is after trusted forwarding ({@code quarkus.http.proxy.*}). The address goes nowhere else.
 */
@ApplicationScoped
public class VisitorHeaders implements ClientHeadersFactory {
    private final PublicHeaders language;
    private final CurrentVertxRequest request;

    VisitorHeaders(PublicHeaders language, CurrentVertxRequest request) {
        this.language = language;
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        SocketAddress visitor = request.getCurrent().request().remoteAddress();
        outgoing.putSingle("X-Forwarded-For", visitor.hostAddress());
        return language.update(incoming, outgoing);
    }
}
