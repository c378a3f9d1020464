package org.holdout.gateway.socket;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.fairuse.FairUse;

/** Puts our sockets before SmallRye's. */
@ApplicationScoped
class SocketRoute {
    /** Before the route for queries, after authentication. */
    private static final int ORDER = -101;

    void register(
            @Observes Router router,
            SocketConfig config,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current,
            Callers callers,
            FairUse fairUse,
            @ConfigProperty(name = "quarkus.smallrye-graphql.authorization-client-init-payload-name")
                    String tokenField) {
        SocketHandler sockets = new SocketHandler(identity, current, config, tokenField, callers, fairUse);
        router.get("/graphql").order(ORDER).handler(call -> {
            if (call.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
                sockets.handle(call);
            } else {
                call.next();
            }
        });
    }
}
