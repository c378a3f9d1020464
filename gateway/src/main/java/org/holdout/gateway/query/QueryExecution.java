package org.holdout.gateway.query;

import graphql.execution.ResultNodesInfo;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.problem.ProblemException;

/**
 * SmallRye's execution with what it leaves open: answers are bounded, every error has a code, and what is asked on a socket is
 * registered where it must be, and fair. {@link QueryGate} has seen to that for calls.
 */
class QueryExecution extends ExecutionService {
    private final QueryConfig config;
    private final AskedDocument asked;
    private final Documents documents;
    private final FairUse fairUse;
    private final CurrentVertxRequest current;
    private final SecurityIdentity caller;

    QueryExecution(
            GraphQLSchema graphql,
            Schema schema,
            QueryConfig config,
            AskedDocument asked,
            Documents documents,
            FairUse fairUse,
            CurrentVertxRequest current,
            SecurityIdentity caller) {
        super(graphql, schema);
        this.config = config;
        this.asked = asked;
        this.documents = documents;
        this.fairUse = fairUse;
        this.current = current;
        this.caller = caller;
    }

    @Override
    public void execute(JsonObject call, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        JsonObject whole = call;
        if (isOnASocket(current.getCurrent())) {
            try {
                whole = paidOnSocket(call);
            } catch (ProblemException refusal) {
                writer.write(new ExecutionResponse(CodedErrors.refusal(refusal)));
                return;
            }
        }
        context.put(Introspection.INTROSPECTION_DISABLED, !config.introspection());
        context.put(ResultNodesInfo.MAX_RESULT_NODES, config.maxResultNodes());
        super.execute(whole, context, new CodedWriter(writer, context), async);
    }

    /** What is refused is paid for too; whoever has no points left is told that instead. */
    private JsonObject paidOnSocket(JsonObject call) {
        JsonObject whole;
        long points;
        try {
            whole = asked.in(call);
            points = fairUse.points(document(whole), variables(whole));
        } catch (ProblemException refusal) {
            fairUse.takeOnSocket(current.getCurrent(), knownCaller(), FairUse.LEAST);
            throw refusal;
        }
        fairUse.takeOnSocket(current.getCurrent(), knownCaller(), points);
        return whole;
    }

    private Optional<SecurityIdentity> knownCaller() {
        return caller.isAnonymous() ? Optional.empty() : Optional.of(caller);
    }

    private Document document(JsonObject call) {
        return documents.read(call.getString("query", "")).document();
    }

    private static JsonObject variables(JsonObject call) {
        return call.get("variables") instanceof JsonObject variables ? variables : null;
    }

    private static boolean isOnASocket(RoutingContext call) {
        return call.request().headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }
}
