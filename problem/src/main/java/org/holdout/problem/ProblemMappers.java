package org.holdout.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers whatever ended a call with a problem document. Only what a {@link ProblemException} or a validation message says itself
 * reaches the caller; of everything else the caller learns the code and, when something broke, the id under which the log has it.
 * A caller's mistake is not logged.
 */
@ApplicationScoped
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Before the mappers that the platform brings for the same failures. */
    private static final int FIRST = 1;

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();

    private final ObjectMapper json;

    ProblemMappers(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper(priority = FIRST)
    Response refusal(ProblemException refusal, HttpHeaders asked) {
        if (refusal.code() == ErrorCode.INTERNAL) {
            return unexpected(refusal);
        }
        return answer(ProblemDocument.of(refusal.saidTo(languages(asked)))).build();
    }

    /** None when the header cannot be read: a refusal is answered all the same. */
    private static List<Locale> languages(HttpHeaders asked) {
        try {
            return asked.getAcceptableLanguages();
        } catch (WebApplicationException unreadable) {
            return List.of();
        }
    }

    @ServerExceptionMapper(priority = FIRST)
    Response invalid(ConstraintViolationException invalid) {
        if (Failures.isOurs(invalid)) {
            return unexpected(invalid);
        }
        return input(400, invalid);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response mismatched(MismatchedInputException mismatched) {
        return input(400, mismatched);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unauthenticated(UnauthorizedException none) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unauthenticated(AuthenticationFailedException wrong) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response forbidden(ForbiddenException forbidden) {
        return plain(ErrorCode.FORBIDDEN, ErrorCode.FORBIDDEN.status()).build();
    }

    /** Keeps the status that the framework chose. */
    @ServerExceptionMapper(priority = FIRST)
    Response framework(WebApplicationException failure) {
        Response chosen = failure.getResponse();
        if (chosen.getStatus() < 400) {
            return chosen;
        }
        ErrorCode code = Failures.code(chosen.getStatus());
        if (code == ErrorCode.INTERNAL) {
            return unexpected(failure);
        }
        if (code == ErrorCode.INVALID_INPUT) {
            return input(chosen.getStatus(), failure.getCause() == null ? failure : failure.getCause());
        }
        return plain(code, chosen.getStatus()).build();
    }

    @ServerExceptionMapper(priority = FIRST)
    Response unexpected(Throwable failure) {
        String occurrence = "urn:uuid:" + UUID.randomUUID();
        LOG.errorf(failure, "A call failed unexpectedly: %s", occurrence);
        ErrorCode code = ErrorCode.INTERNAL;
        return answer(ProblemDocument.of(code, code.status(), Failures.detail(code), List.of())
                        .withInstance(occurrence))
                .build();
    }

    private Response input(int status, Throwable cause) {
        List<FieldError> errors = Failures.fieldErrors(cause);
        String detail = Failures.inputDetail(cause, errors);
        return answer(ProblemDocument.of(ErrorCode.INVALID_INPUT, status, detail, errors))
                .build();
    }

    /** Every service takes bearer tokens and nothing else (RFC 6750, section 3). */
    private Response unauthenticated() {
        return plain(ErrorCode.UNAUTHENTICATED, ErrorCode.UNAUTHENTICATED.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private Response.ResponseBuilder plain(ErrorCode code, int status) {
        return answer(ProblemDocument.of(code, status, Failures.detail(code), List.of()));
    }

    private Response.ResponseBuilder answer(ProblemDocument document) {
        try {
            return Response.status(document.status())
                    .type(ProblemDocument.MEDIA_TYPE)
                    .language(document.lang() == null ? ENGLISH : document.lang())
                    .entity(json.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
