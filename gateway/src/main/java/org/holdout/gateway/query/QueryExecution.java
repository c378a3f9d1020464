package org.holdout.gateway.query;

import graphql.execution.ResultNodesInfo;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import org.holdout.gateway.fairuse.FairUse;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * SmallRye's execution with what it leaves open: GET answers queries only, use is fair, answers are bounded, and every
 * error has a code.
 */
class QueryExecution extends ExecutionService {
    private final QueryConfig config;
    private final FairUse fairUse;
    private final CurrentVertxRequest current;
    private final SecurityIdentity caller;

    QueryExecution(
            GraphQLSchema graphql,
            Schema schema,
            QueryConfig config,
            FairUse fairUse,
            CurrentVertxRequest current,
            SecurityIdentity caller) {
        super(graphql, schema);
        this.config = config;
        this.fairUse = fairUse;
        this.current = current;
        this.caller = caller;
    }

    @Override
    public void execute(JsonObject call, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        RoutingContext http = current.getCurrent();
        try {
            Document document = parse(call.get("query") instanceof JsonString text ? text.getString() : "");
            fairUse.take(
                    http, caller, document, call.get("variables") instanceof JsonObject variables ? variables : null);
            if (isPlainGet(http.request()) && hasOtherThanQueries(document)) {
                throw ProblemException.of(ErrorCode.INVALID_INPUT, "GET answers queries only. Send mutations by POST.");
            }
        } catch (ProblemException refusal) {
            writer.write(new ExecutionResponse(CodedErrors.refusal(refusal)));
            return;
        }
        context.put(Introspection.INTROSPECTION_DISABLED, !config.introspection());
        context.put(ResultNodesInfo.MAX_RESULT_NODES, config.maxResultNodes());
        super.execute(call, context, new CodedWriter(writer, context), async);
    }

    private static Document parse(String query) {
        if (query.isBlank()) {
            throw ProblemException.invalid("query", "There is no query. Send the GraphQL text in the field query.");
        }
        try {
            return Parser.parse(query);
        } catch (ParseCancelledException e) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "This query is too long: " + e.getMessage() + " Split it into smaller ones.");
        } catch (InvalidSyntaxException e) {
            throw ProblemException.invalid("query", "This is not a GraphQL document: " + e.getMessage());
        }
    }

    private static boolean isPlainGet(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && !request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true);
    }

    private static boolean hasOtherThanQueries(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .anyMatch(operation -> operation.getOperation() != OperationDefinition.Operation.QUERY);
    }
}
