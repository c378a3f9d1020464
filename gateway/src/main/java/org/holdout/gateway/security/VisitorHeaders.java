package org.holdout.gateway.security;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/**
 * What is passed on to a service that counts anonymous visitors: the language, no token, and the address that the call came from.
 * The address goes nowhere else.
 */
@ApplicationScoped
public class VisitorHeaders implements ClientHeadersFactory {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final PublicHeaders language;
    private final CurrentVertxRequest request;

    VisitorHeaders(PublicHeaders language, CurrentVertxRequest request) {
        this.language = language;
        this.request = request;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        outgoing.putSingle(FORWARDED_FOR, visitor(request.getCurrent().request()));
        return language.update(incoming, outgoing);
    }

    /**
     * The address after trusted forwarding ({@code quarkus.http.proxy.*}). A proxy that adds to the header instead of replacing
     * it leaves before its own entry whatever the visitor made up, and Quarkus takes the first: so the last is taken here.
     */
    private static String visitor(HttpServerRequest call) {
        boolean isForwarded = !call.remoteAddress().equals(call.connection().remoteAddress());
        List<String> forwarded = call.headers().getAll(FORWARDED_FOR);
        if (isForwarded && !forwarded.isEmpty()) {
            String last = forwarded.getLast();
            return last.substring(last.lastIndexOf(',') + 1).strip();
        }
        return call.remoteAddress().hostAddress();
    }
}
