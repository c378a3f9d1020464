package org.holdout.comparison.watch;

import java.time.Duration;
import java.util.Optional;
import org.holdout.guard.Answer;

/** How long a site asks to be left alone: {@code Retry-After} in seconds (RFC 9110, 10.2.3); as a date it is not heeded. */
final class RetryAfter {

    private RetryAfter() {}

    static Optional<Duration> of(Answer answer) {
        return answer.header("Retry-After")
                .map(String::strip)
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
