package org.holdout.gateway.query;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads the body of a GraphQL call within its own bound, far below that of an upload. */
@ApplicationScoped
class QueryBody {
    /** Before SmallRye's routes, after authentication. */
    private static final int ORDER = -100;

    void register(@Observes Router router, QueryConfig config) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(config.maxBody().asLongValue());
        router.post("/graphql").order(ORDER).handler(call -> {
            call.request().resume();
            body.handle(call);
        });
    }
}
