package org.holdout.gateway.query;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.holdout.gateway.answer.Answer;
import org.holdout.problem.ErrorCode;

/**
 * Writes an answer as the caller wants it. Whoever asked by GET without a token may keep it and ask again whether it still holds: it
 * bears an ETag, and is 304 without a body as long as it is the same. What failed, and what a token was sent for, is never stored.
 */
record HttpAnswer(RoutingContext call, MediaType type, Consumer<Buffer> keeper) implements ExecutionResponseWriter {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;

    static HttpAnswer to(RoutingContext call, MediaType type) {
        return new HttpAnswer(call, type, body -> {});
    }

    /** The same, which hands over the body when nothing failed and the caller is still there: what is read for one who hung up has no language. */
    HttpAnswer keptBy(Consumer<Buffer> another) {
        return new HttpAnswer(call, type, another);
    }

    @Override
    public void write(ExecutionResponse response) {
        ExecutionResult result = response.getExecutionResult();
        boolean failed = !result.getErrors().isEmpty();
        Buffer body = DataJson.of(response);
        if (!failed && !isOver()) {
            keeper.accept(body);
        }
        write(status(result), body, failed);
    }

    /** Writes an answer that was kept. */
    void write(Answer kept) {
        write(OK, kept.body(), false);
    }

    @Override
    public void fail(Throwable failure) {
        call.fail(failure);
    }

    /** Answers that the call itself, not its document, is wrong. */
    void refuse(int status, ExecutionResult refusal) {
        write(status, Buffer.buffer(new ExecutionResponse(refusal).getExecutionResultAsString()), true);
    }

    private int status(ExecutionResult result) {
        if (result.isDataPresent()) {
            return OK;
        }
        if (result.getErrors().stream().anyMatch(HttpAnswer::isTooMuch)) {
            return ErrorCode.RATE_LIMITED.status();
        }
        return type == MediaType.GRAPHQL_RESPONSE ? BAD_REQUEST : OK;
    }

    private static boolean isTooMuch(GraphQLError error) {
        return error.getExtensions() != null
                && ErrorCode.RATE_LIMITED.name().equals(error.getExtensions().get("code"));
    }

    private void write(int status, Buffer body, boolean failed) {
        if (isOver()) {
            return;
        }
        call.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type.header());
        if (call.request().method().equals(HttpMethod.GET)) {
            if (failed || call.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
                call.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            } else if (isStillFresh(body)) {
                return;
            }
        }
        call.response().end(body);
    }

    /** Whether there is nobody to answer any more. */
    private boolean isOver() {
        return call.response().ended() || call.response().closed();
    }

    private boolean isStillFresh(Buffer body) {
        call.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        call.etag(tag(body));
        if (!call.isFresh()) {
            return false;
        }
        call.response().headers().remove(HttpHeaders.CONTENT_TYPE);
        call.response().setStatusCode(NOT_MODIFIED).end();
        return true;
    }

    private static String tag(Buffer body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
