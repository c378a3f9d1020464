package org.holdout.problem;

import java.util.Locale;

/**
 * Everything that can go wrong, in the one vocabulary that the services' problem documents and the gateway's errors share. The
 * names are part of the public interface.
 */
public enum ErrorCode {
    /** It does not exist, or the caller may not know that it does. */
    NOT_FOUND(404, "Not found"),
    /** Fields are missing or wrong; the errors name them. */
    INVALID_INPUT(400, "Invalid input"),
    /** The state of the thing does not allow it. */
    ILLEGAL_ACTION(409, "Not possible now"),
    /** Somebody changed it since the caller read it. */
    STALE_VERSION(409, "Changed in the meantime"),
    /** The file is none that can serve as evidence. */
    EVIDENCE_REJECTED(422, "Evidence not accepted"),
    /** The body is larger than allowed. */
    PAYLOAD_TOO_LARGE(413, "Too large"),
    /** A bound on how many there may be is reached. */
    LIMIT_EXCEEDED(422, "Limit reached"),
    /** Too many calls in a short time. */
    RATE_LIMITED(429, "Too many calls"),
    /** The idempotency key was used for something else. */
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key used before"),
    /** There is no valid token. */
    UNAUTHENTICATED(401, "Sign in first"),
    /** The token's owner may not do this. */
    FORBIDDEN(403, "Not allowed"),
    /** Something it needs does not answer; trying again later may work. */
    UNAVAILABLE(503, "Not available"),
    /** Something broke that should not. */
    INTERNAL(500, "Something went wrong");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The problem's title, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The problem type's URI, such as {@code urn:holdout:problem:stale-version}. */
    public String type() {
        return "urn:holdout:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
