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
    /** SmallRye keeps validated documents too, and takes its bound from a property of the JVM before it keeps the first. */
    private static final String BOUND_OF_SMALLRYE = "io.smallrye.graphql.execution.queryCacheMaxSize";

    @Produces
    @Unremovable
    @Singleton
    @Alternative
    @Priority(1)
    ExecutionService execution(
            GraphQLSchema graphql,
            Schema schema,
            QueryConfig config,
            DocumentConfig bounds,
            AskedDocument asked,
            Documents documents,
            FairUse fairUse,
            CurrentVertxRequest current,
            SecurityIdentity caller) {
        System.setProperty(BOUND_OF_SMALLRYE, Integer.toString(bounds.parsed()));
        return new QueryExecution(
                LeanFields.in(graphql, schema), schema, config, asked, documents, fairUse, current, caller);
    }
}
