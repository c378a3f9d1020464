package org.holdout.request.webhook;

import java.time.Duration;

/**
 * What came of one try.
 *
 * @param status the answer's; null when none came
 * @param failure null when it went well
 * @param answer the beginning of the answer's body, without anything secret; null for none
 * @param retryAfter how long the endpoint asks to be left alone; null when it does not
 */
record Outcome(Integer status, Failure failure, String answer, Duration retryAfter) {

    private static final int HTTP_GONE = 410;

    /** No answer came. */
    static Outcome none(Failure failure) {
        return new Outcome(null, failure, null, null);
    }

    /** Any 2xx went well; a redirect is not followed. */
    static Outcome of(int status, String answer, Duration retryAfter) {
        Failure failure = status >= 200 && status < 300
                ? null
                : status >= 300 && status < 400 ? Failure.REDIRECT : Failure.STATUS;
        return new Outcome(status, failure, answer, retryAfter);
    }

    boolean delivered() {
        return failure == null;
    }

    /** The endpoint wants nothing more, ever. */
    boolean gone() {
        return status != null && status == HTTP_GONE;
    }
}
