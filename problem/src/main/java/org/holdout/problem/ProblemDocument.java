package org.holdout.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A problem document (RFC 9457) with our code and the errors of single fields. What is absent is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "errors", "instance"})
record ProblemDocument(
        String type,
        String title,
        int status,
        ErrorCode code,
        String detail,
        List<FieldError> errors,
        String instance) {

    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDocument of(ProblemException refusal) {
        return of(refusal.code(), refusal.code().status(), refusal.detail(), refusal.errors());
    }

    static ProblemDocument of(ErrorCode code, int status, String detail, List<FieldError> errors) {
        return new ProblemDocument(code.type(), code.title(), status, code, detail, errors, null);
    }

    /** This occurrence has an id, under which the log tells more. */
    ProblemDocument withInstance(String occurrence) {
        return new ProblemDocument(type, title, status, code, detail, errors, occurrence);
    }
}
