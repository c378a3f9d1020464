package org.holdout.gateway.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Lets whoever asked by GET without a token keep the answer and ask again whether it still holds: it bears an ETag, and is 304
 * without a body as long as it is the same. What failed, and what a token was sent for, is never stored.
 */
record CacheableWriter(ExecutionResponseWriter writer, RoutingContext call) implements ExecutionResponseWriter {
    @Override
    public void write(ExecutionResponse response) {
        if (isPersonal() || !response.getExecutionResult().getErrors().isEmpty()) {
            call.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            writer.write(response);
            return;
        }
        Written answer = new Written(response.getExecutionResult());
        call.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        call.etag(tag(answer.getExecutionResultAsString()));
        if (call.isFresh()) {
            call.response().headers().remove(HttpHeaders.CONTENT_TYPE);
            call.response().setStatusCode(304).end();
        } else {
            writer.write(answer);
        }
    }

    @Override
    public void fail(Throwable failure) {
        writer.fail(failure);
    }

    private boolean isPersonal() {
        return call.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private static String tag(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer that is written as text once, for the tag and for the body. */
    private static final class Written extends ExecutionResponse {
        private String text;

        Written(ExecutionResult result) {
            super(result);
        }

        @Override
        public String getExecutionResultAsString() {
            if (text == null) {
                text = super.getExecutionResultAsString();
            }
            return text;
        }
    }
}
