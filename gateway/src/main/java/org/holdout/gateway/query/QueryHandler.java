package org.holdout.gateway.query;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * GraphQL over HTTP as its <a href="https://graphql.github.io/graphql-over-http/draft/">specification</a> has it, in the place of
 * SmallRye's handler, which answers 200 to what is no GraphQL call at all. Executing stays SmallRye's.
 */
class QueryHandler extends SmallRyeGraphQLAbstractHandler {
    private static final int BAD_REQUEST = 400;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    QueryHandler(CurrentIdentityAssociation identity, CurrentVertxRequest current) {
        super(identity, current, false);
    }

    @Override
    protected void doHandle(RoutingContext call) {
        Optional<MediaType> wanted = MediaType.wanted(call.parsedHeaders().accept());
        if (wanted.isEmpty()) {
            refuse(
                    new HttpAnswer(call, MediaType.JSON),
                    NOT_ACCEPTABLE,
                    "Accept application/graphql-response+json or application/json; there is no other form of the answer.");
            return;
        }
        HttpAnswer answer = new HttpAnswer(call, wanted.get());
        boolean isPost = call.request().method().equals(HttpMethod.POST);
        if (!isPost && !call.request().method().equals(HttpMethod.GET)) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            refuse(answer, METHOD_NOT_ALLOWED, "Send GraphQL by POST, or a query by GET.");
        } else if (isPost && !QueryCall.hasJsonBody(call)) {
            refuse(
                    answer,
                    UNSUPPORTED_MEDIA_TYPE,
                    "Send the call as JSON in UTF-8, with Content-Type: application/json.");
        } else {
            execute(call, answer);
        }
    }

    private void execute(RoutingContext call, HttpAnswer answer) {
        JsonObject asked;
        try {
            asked = QueryCall.of(call);
        } catch (ProblemException refusal) {
            answer.refuse(BAD_REQUEST, CodedErrors.refusal(refusal));
            return;
        }
        getExecutionService().executeAsync(asked, getMetaData(call), answer);
    }

    private static void refuse(HttpAnswer answer, int status, String detail) {
        answer.refuse(status, CodedErrors.refusal(ProblemException.of(ErrorCode.INVALID_INPUT, detail)));
    }
}
