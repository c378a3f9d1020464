package org.holdout.gateway.query;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Lets SmallRye execute what {@link QueryGate} let through, with its identity and request context. */
class QueryHandler extends SmallRyeGraphQLAbstractHandler {

    QueryHandler(CurrentIdentityAssociation identity, CurrentVertxRequest current) {
        super(identity, current, false);
    }

    @Override
    protected void doHandle(RoutingContext call) {
        Ask ask = Ask.of(call);
        getExecutionService().executeAsync(ask.call(), getMetaData(call), ask.answer());
    }
}
