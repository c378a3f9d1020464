package org.holdout.gateway.error;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** What of a problem document the gateway passes on. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProblemDocument(ErrorCode code, String detail, List<FieldError> errors, String lang) {

    /** The exception that a service's answer stands for; what bears no code of ours says that the service does not answer. */
    static ProblemException read(ObjectMapper json, int status, byte[] body) {
        try {
            ProblemDocument problem = json.readValue(body, ProblemDocument.class);
            if (problem.code != null && problem.detail != null) {
                ProblemException refusal = ProblemException.of(
                        problem.code, problem.detail, problem.errors == null ? List.of() : problem.errors);
                return problem.lang == null ? refusal : refusal.in(Locale.forLanguageTag(problem.lang));
            }
        } catch (IOException notAProblemDocument) {
            return Failures.unavailable(status);
        }
        return Failures.unavailable(status);
    }
}
