package org.holdout.gateway.query;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.holdout.problem.ProblemException;

/**
 * What a call over HTTP asks for: an object of {@code query} or {@code documentId}, {@code operationName}, {@code variables} and {@code extensions}, as the
 * body of a POST or in the address of a GET.
 */
final class QueryCall {
    private static final String QUERY = "query";
    private static final String DOCUMENT_ID = "documentId";
    private static final String OPERATION_NAME = "operationName";
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    /** Objects within objects; the largest input of the schema has a few. */
    private static final int MAX_DEPTH = 100;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", MAX_DEPTH));

    private QueryCall() {}

    /** Whether the body is said to be JSON, and nothing else; a form of another site can say no such thing. GraphiQL says it twice. */
    static boolean hasJsonBody(RoutingContext call) {
        String types = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return types != null
                && Stream.of(types.toLowerCase(Locale.ROOT).split(",", -1)).allMatch(QueryCall::isJson);
    }

    private static boolean isJson(String type) {
        String[] parts = type.split(";", 2);
        return parts[0].strip().equals("application/json")
                && (parts.length == 1 || !parts[1].contains("charset") || parts[1].contains("utf-8"));
    }

    /**
     * The call's object.
     *
     * @throws ProblemException INVALID_INPUT that names the field which is missing or of a wrong type
     */
    static JsonObject of(RoutingContext call) {
        JsonObject object = withoutNulls(
                call.request().method().equals(HttpMethod.GET)
                        ? address(call)
                        : object("body", call.body().asString()));
        if (!object.containsKey(QUERY) && !AskedDocument.isNamed(object)) {
            throw ProblemException.invalid(QUERY, "There is no query. Send the GraphQL text in the field query.");
        }
        check(object, QUERY, ValueType.STRING, "the GraphQL text as a string");
        check(object, DOCUMENT_ID, ValueType.STRING, "sha256: and the document's hash as a string");
        check(object, OPERATION_NAME, ValueType.STRING, "the operation's name as a string");
        for (String field : OBJECTS) {
            check(object, field, ValueType.OBJECT, "a JSON object");
        }
        return object;
    }

    private static JsonObject address(RoutingContext call) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (String field : List.of(QUERY, DOCUMENT_ID, OPERATION_NAME)) {
            String value = call.request().getParam(field);
            if (value != null) {
                object.add(field, value);
            }
        }
        for (String field : OBJECTS) {
            String value = call.request().getParam(field);
            if (value != null && !value.isBlank()) {
                object.add(field, object(field, value));
            }
        }
        return object.build();
    }

    /** Parsson says by a bare RuntimeException, not by a JsonException, that something is nested too deep. */
    private static JsonObject object(String field, String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid(field, "There is nothing in " + field + ". Send a JSON object.");
        }
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            throw ProblemException.invalid(
                    field, "This is not JSON, or nested more than " + MAX_DEPTH + " deep. Send a JSON object.");
        }
        throw ProblemException.invalid(field, "Send one JSON object; several operations take several calls.");
    }

    private static void check(JsonObject object, String field, ValueType type, String wanted) {
        JsonValue value = object.get(field);
        if (value != null && value.getValueType() != type) {
            throw ProblemException.invalid(field, "Send " + wanted + " in the field " + field + ".");
        }
    }

    private static JsonObject withoutNulls(JsonObject object) {
        JsonObjectBuilder kept = Json.createObjectBuilder();
        object.forEach((field, value) -> {
            if (value.getValueType() != ValueType.NULL) {
                kept.add(field, value);
            }
        });
        return kept.build();
    }
}
