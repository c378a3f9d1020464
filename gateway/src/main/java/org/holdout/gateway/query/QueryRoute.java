package org.holdout.gateway.query;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
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
            QueryConfig config,
            QueryGate gate,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest current) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(config.maxBody().asLongValue());
        router.post(PATH).order(ORDER).handler(call -> {
            call.request().resume();
            body.handle(call);
        });
        router.route(PATH).order(ORDER + 1).handler(gate).handler(new QueryHandler(identity, current));
    }
}
