package org.holdout.gateway.answer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** All that a public answer depends on; two calls of one key are answered alike. */
public record AnswerKey(String query, JsonValue operation, JsonValue variables, String mediaType, String language) {
    /** Longer wishes of languages than browsers send. */
    private static final int MAX_LANGUAGE = 100;

    /** The key of a call; none for one whose answer is never kept, as something of the caller's own came with it. */
    public static Optional<AnswerKey> of(RoutingContext http, JsonObject call, String mediaType) {
        String language = http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (http.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || http.request().headers().contains(HttpHeaders.COOKIE)
                || (language != null && language.length() > MAX_LANGUAGE)) {
            return Optional.empty();
        }
        return Optional.of(new AnswerKey(
                call.getString("query"), call.get("operationName"), call.get("variables"), mediaType, language));
    }

    /** Bytes in memory, about. */
    int weight() {
        return 2 * query.length()
                + (variables == null ? 0 : 2 * variables.toString().length());
    }
}
