package org.holdout.gateway.query;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.holdout.gateway.fairuse.FairUse;

/** Puts our execution in the place of SmallRye's. */
@Dependent
class QueryExecutionProducer {

    @Produces
    @Unremovable
    @Singleton
    @Alternative
    @Priority(1)
    ExecutionService execution(
            GraphQLSchema graphql,
            Schema schema,
            QueryConfig config,
            FairUse fairUse,
            CurrentVertxRequest current,
            SecurityIdentity caller) {
        return new QueryExecution(graphql, schema, config, fairUse, current, caller);
    }
}
