package org.holdout.gateway.query;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts our handler before SmallRye's routes; the body of a call is read within its own bound, far below that of an upload. */
@ApplicationScoped
class QueryRoute {
    private static final String PATH = "/graphql";

    /** Before SmallRye's routes, after authentication. */
    private static final int ORDER = -100;

    void register(
            @Observes Router router,
            Bodies bodies,
            QueryGate gate,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current) {
        router.post(PATH).order(ORDER).handler(bodies::gather).handler(bodies::came);
        router.route(PATH).order(ORDER + 1).handler(gate).handler(new QueryHandler(identity, current));
    }
}
