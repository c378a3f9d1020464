package org.holdout.portal.gateway;

import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.graphql.client.GraphQLError;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway refused or could not be reached: its error code, a sentence for the person, and the fields it names. */
public final class GatewayProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("NOT_FOUND", 404),
            Map.entry("INVALID_INPUT", 400),
            Map.entry("ILLEGAL_ACTION", 409),
            Map.entry("STALE_VERSION", 409),
            Map.entry("EVIDENCE_REJECTED", 422),
            Map.entry("PAYLOAD_TOO_LARGE", 413),
            Map.entry("LIMIT_EXCEEDED", 422),
            Map.entry("RATE_LIMITED", 429),
            Map.entry("IDEMPOTENCY_KEY_REUSED", 422),
            Map.entry("UNAUTHENTICATED", 401),
            Map.entry("FORBIDDEN", 403),
            Map.entry("UNAVAILABLE", 503));

    private static final Set<Integer> MENDABLE = Set.of(400, 409, 413, 422, 429);

    private final String code;
    private final transient List<FieldProblem> fields;
    private final String language;
    private final String retryAfter;

    /** One field the gateway names, with what to do about it. */
    public record FieldProblem(String field, String message) {}

    GatewayProblem(String code, String detail, List<FieldProblem> fields) {
        this(code, detail, fields, null, null);
    }

    /**
     * What the gateway said.
     *
     * @param language of its sentences; null is English
     * @param retryAfter its header; null when it has none
     */
    GatewayProblem(String code, String detail, List<FieldProblem> fields, String language, String retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.fields = List.copyOf(fields);
        this.language = language == null ? "en" : language;
        this.retryAfter = retryAfter;
    }

    static GatewayProblem unavailable() {
        return new GatewayProblem("UNAVAILABLE", null, List.of());
    }

    static GatewayProblem of(GraphQLClientException failure) {
        if (failure.getErrors() == null || failure.getErrors().isEmpty()) {
            return unavailable();
        }
        GraphQLError first = failure.getErrors().get(0);
        Map<String, Object> extensions = first.getExtensions() == null ? Map.of() : first.getExtensions();
        String code = text(extensions.get("code"));
        return new GatewayProblem(
                code == null ? "INTERNAL" : code,
                first.getMessage(),
                extensions.get("fields") instanceof List<?> named ? fieldsOf(named) : List.of(),
                text(extensions.get("lang")),
                null);
    }

    static List<FieldProblem> fieldsOf(List<?> named) {
        return named.stream()
                .filter(Map.class::isInstance)
                .map(Map.class::cast)
                .filter(one -> one.get("field") != null && one.get("message") != null)
                .map(one -> new FieldProblem(text(one.get("field")), text(one.get("message"))))
                .toList();
    }

    static String text(Object value) {
        return switch (value) {
            case null -> null;
            case JsonString text -> text.getString();
            default -> value.toString();
        };
    }

    /** The {@code ErrorCode} of the public API. */
    public String code() {
        return code;
    }

    /** The HTTP status that says the same. */
    public int status() {
        return STATUS.getOrDefault(code, 500);
    }

    /** The gateway's {@code Retry-After}, or null: only its REST part can tell, as the GraphQL client keeps no headers. */
    public String retryAfter() {
        return retryAfter;
    }

    /** The fields named, possibly none. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** The language of its sentences, as a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Whether the person can do something about it in the form that was sent. */
    public boolean isMendable() {
        return MENDABLE.contains(status());
    }
}
