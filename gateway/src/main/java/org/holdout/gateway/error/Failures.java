package org.holdout.gateway.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.netty.channel.ConnectTimeoutException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.jboss.logging.Logger;

/** What a failure is called outside. */
public final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** The problem that a failure is told as; what nobody foresaw is logged under an id that the caller gets too. */
    public static ProblemException problem(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case CompletionException wrapper when wrapper.getCause() != null -> problem(wrapper.getCause());
            case UnauthorizedException e -> unauthenticated();
            case AuthenticationFailedException e -> unauthenticated();
            case ForbiddenException e ->
                ProblemException.of(ErrorCode.FORBIDDEN, "Your account is not allowed to do this.");
            case ProcessingException e when e.getCause() != null && isOutage(e.getCause()) -> unavailable(e.getCause());
            case Throwable e when isOutage(e) -> unavailable(e);
            default -> internal(failure);
        };
    }

    /** What a caller without a valid token is told. */
    public static ProblemException unauthenticated() {
        return ProblemException.of(
                ErrorCode.UNAUTHENTICATED,
                "This needs a valid access token. Sign in, or get a new token, and try again.");
    }

    /** What a caller is told whose body is over the bound. */
    public static ProblemException tooLarge() {
        return ProblemException.of(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "What you sent is too large. A file may have 20 MiB, a GraphQL call 1 MiB.");
    }

    /** What is told while a service does not answer. The log names the kind of failure alone: a message may hold what was asked. */
    public static ProblemException unavailable(Throwable cause) {
        Throwable deeper = cause.getCause();
        LOG.warnf(
                "A service does not answer: %s%s",
                cause.getClass().getName(),
                deeper == null ? "" : " by " + deeper.getClass().getName());
        return unavailable();
    }

    /** What is told when a service answers what is no answer of ours. */
    static ProblemException unavailable(int status) {
        LOG.warnf("A service does not answer: status %d without a problem of ours", status);
        return unavailable();
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                ErrorCode.UNAVAILABLE,
                "A part of Holdout does not answer at the moment. Please try again in a minute.");
    }

    private static boolean isOutage(Throwable failure) {
        return (failure instanceof IOException && !(failure instanceof JsonProcessingException))
                || failure instanceof TimeoutException
                || failure instanceof ConnectTimeoutException
                || failure instanceof VertxException;
    }

    private static ProblemException internal(Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.errorf(failure, "Unexpected failure %s", id);
        return ProblemException.of(
                ErrorCode.INTERNAL, "Something went wrong on our side. If you tell us, name the number " + id + ".");
    }
}
