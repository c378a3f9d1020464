package org.holdout.gateway.answer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** All that a public answer depends on; two calls of one key are answered alike. */
public record AnswerKey(String query, String operation, String variables, String mediaType, String language) {
    /** Longer wishes of languages than browsers send. */
    private static final int MAX_LANGUAGE = 100;

    /** Longer queries and variables than those of pages; an answer to one is worth less than the memory of its key. */
    private static final int MAX_TEXT = 20_000;

    /** The key of a call; none for one whose answer is never kept, as something of the caller's own came with it. */
    public static Optional<AnswerKey> of(RoutingContext http, JsonObject call, String mediaType) {
        String language = http.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (http.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || http.request().headers().contains(HttpHeaders.COOKIE)
                || (language != null && language.length() > MAX_LANGUAGE)) {
            return Optional.empty();
        }
        String query = call.getString("query");
        String variables = text(call.get("variables"));
        if (query.length() > MAX_TEXT || (variables != null && variables.length() > MAX_TEXT)) {
            return Optional.empty();
        }
        return Optional.of(new AnswerKey(query, text(call.get("operationName")), variables, mediaType, language));
    }

    private static String text(JsonValue value) {
        return value == null ? null : value.toString();
    }

    /** Bytes in memory, about. */
    int weight() {
        return 2 * query.length() + (variables == null ? 0 : 2 * variables.length());
    }
}
