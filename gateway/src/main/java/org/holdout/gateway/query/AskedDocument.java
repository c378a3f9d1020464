package org.holdout.gateway.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/**
 * Finds the document that a call names by its hash, and refuses one that is not registered where only those are answered. The hash
 * comes as {@code documentId}, {@code sha256:} before it, as the appendix "Persisted Documents" of GraphQL over HTTP has it, or as
 * {@code extensions.persistedQuery.sha256Hash}, as many clients send it.
 */
@ApplicationScoped
public class AskedDocument {
    private static final String QUERY = "query";
    private static final String DOCUMENT_ID = "documentId";
    private static final String PREFIX = "sha256:";
    private static final String PERSISTED = "extensions.persistedQuery";

    private final TrustedDocuments trusted;
    private final boolean isTrustedOnly;

    AskedDocument(TrustedDocuments trusted, DocumentConfig config) {
        this.trusted = trusted;
        this.isTrustedOnly = config.documents() == DocumentConfig.Policy.TRUSTED_ONLY;
    }

    /** Whether the call names a document instead of holding one. */
    public static boolean isNamed(JsonObject call) {
        return call.containsKey(DOCUMENT_ID) || persisted(call) != null;
    }

    /**
     * The call with its document as {@code query}.
     *
     * @throws ProblemException NOT_FOUND for a hash that nothing is registered under, INVALID_INPUT for one that is none or does not
     *     fit the text sent with it, FORBIDDEN for a text that is not registered, where only those are answered
     */
    JsonObject in(JsonObject call) {
        String text = call.get(QUERY) instanceof JsonString query ? query.getString() : null;
        if (!isNamed(call)) {
            return text == null ? call : permitted(call, text);
        }
        String field = call.containsKey(DOCUMENT_ID) ? DOCUMENT_ID : PERSISTED;
        String hash = call.containsKey(DOCUMENT_ID) ? documentId(call) : persistedHash(call);
        if (text != null) {
            if (!TrustedDocuments.hash(text).equals(hash)) {
                throw ProblemException.invalid(field, "This is not the SHA-256 of the query that came with it.");
            }
            return permitted(withQuery(call, text), text);
        }
        return withQuery(
                call,
                trusted.text(hash)
                        .orElseThrow(() -> ProblemException.notFound(
                                "No document is registered under this hash (" + field + ")." + advice())));
    }

    private String advice() {
        return isTrustedOnly ? "" : " Send its text in the field query.";
    }

    private JsonObject permitted(JsonObject call, String text) {
        if (isTrustedOnly && !trusted.contains(text)) {
            throw ProblemException.of(
                    ErrorCode.FORBIDDEN,
                    "This gateway answers registered documents only. Ask its operator to register this one.");
        }
        return call;
    }

    private static String documentId(JsonObject call) {
        if (call.get(DOCUMENT_ID) instanceof JsonString id && id.getString().startsWith(PREFIX)) {
            return id.getString().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        }
        throw ProblemException.invalid(
                DOCUMENT_ID, "Send sha256: and the SHA-256 of the document in hexadecimal digits.");
    }

    private static String persistedHash(JsonObject call) {
        if (persisted(call) instanceof JsonObject persisted && persisted.get("sha256Hash") instanceof JsonString hash) {
            return hash.getString().toLowerCase(Locale.ROOT);
        }
        throw ProblemException.invalid(PERSISTED, "Send an object with the document's SHA-256 in sha256Hash.");
    }

    private static JsonValue persisted(JsonObject call) {
        return call.get("extensions") instanceof JsonObject extensions ? extensions.get("persistedQuery") : null;
    }

    /** Nothing else that is read here stands in a call's extensions. */
    private static JsonObject withQuery(JsonObject call, String text) {
        return Json.createObjectBuilder(call)
                .remove(DOCUMENT_ID)
                .remove("extensions")
                .add(QUERY, text)
                .build();
    }
}
