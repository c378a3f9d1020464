package org.holdout.gateway.query;

import graphql.execution.ResultNodesInfo;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.schema.GraphQLSchema;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * SmallRye's execution with what it leaves open: GET answers queries only, answers are bounded, and every error has a code.
 */
class QueryExecution extends ExecutionService {
    private final QueryConfig config;
    private final CurrentVertxRequest current;

    QueryExecution(GraphQLSchema graphql, Schema schema, QueryConfig config, CurrentVertxRequest current) {
        super(graphql, schema);
        this.config = config;
        this.current = current;
    }

    @Override
    public void execute(JsonObject call, Map<String, Object> context, ExecutionResponseWriter writer, boolean async) {
        boolean plainGet = isPlainGet(current.getCurrent().request());
        ExecutionResponseWriter coded = new CodedWriter(writer, context);
        try {
            Document document = parse(call.get("query") instanceof JsonString text ? text.getString() : "");
            if (plainGet && hasOtherThanQueries(document)) {
                throw ProblemException.of(ErrorCode.INVALID_INPUT, "GET answers queries only. Send mutations by POST.");
            }
        } catch (ProblemException refusal) {
            coded.write(new ExecutionResponse(CodedErrors.refusal(refusal)));
            return;
        }
        context.put(ResultNodesInfo.MAX_RESULT_NODES, config.maxResultNodes());
        super.execute(call, context, coded, async);
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
