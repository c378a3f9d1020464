package org.holdout.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A problem document (RFC 9457) with our code and the errors of single fields. What is absent is left out.
 *
 * @param lang the language of the detail and of the errors, where it is not English
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "errors", "lang", "instance"})
record ProblemDocument(
        String type,
        String title,
        int status,
        ErrorCode code,
        String detail,
        List<FieldError> errors,
        String lang,
        String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(ProblemException refusal) {
        ErrorCode code = refusal.code();
        return new ProblemDocument(
                code.type(),
                code.title(),
                code.status(),
                code,
                refusal.detail(),
                refusal.errors(),
                refusal.isEnglish() ? null : refusal.language(),
                null);
    }

    static ProblemDocument of(ErrorCode code, int status, String detail, List<FieldError> errors) {
        return new ProblemDocument(code.type(), code.title(), status, code, detail, errors, null, null);
    }

    /** This occurrence has an id, under which the log tells more. */
    ProblemDocument withInstance(String occurrence) {
        return new ProblemDocument(type, title, status, code, detail, errors, lang, occurrence);
    }
}
