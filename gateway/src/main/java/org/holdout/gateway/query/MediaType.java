package org.holdout.gateway.query;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import java.util.Optional;

/**
 * The two forms of an answer, see "Media Types" of the <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over
 * HTTP</a> specification. They have the same body; only the first tells by its status that a document could not be executed.
 */
enum MediaType {
    /** 400 when nothing was executed. */
    GRAPHQL_RESPONSE("graphql-response+json"),

    /** 200 for every document, even one that cannot be read; what whoever names no form gets. */
    JSON("json");

    private final String subtype;

    MediaType(String subtype) {
        this.subtype = subtype;
    }

    /**
     * The form that the caller likes best.
     *
     * @param accepted the Accept header's entries, the most wanted first
     * @return empty when the caller takes neither
     */
    static Optional<MediaType> wanted(List<MIMEHeader> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .filter(entry -> entry.weight() > 0)
                .flatMap(entry -> matching(entry).stream())
                .findFirst();
    }

    /** As a header says it. */
    String header() {
        return "application/" + subtype + "; charset=utf-8";
    }

    private static Optional<MediaType> matching(MIMEHeader entry) {
        boolean isApplication = entry.component().equals("application");
        if (entry.component().equals("*")
                || (isApplication && entry.subComponent().equals("*"))) {
            return Optional.of(JSON);
        }
        return List.of(values()).stream()
                .filter(type -> isApplication && type.subtype.equals(entry.subComponent()))
                .findFirst();
    }
}
