package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.holdout.guard.Answer;
import org.holdout.guard.Call;
import org.holdout.guard.Gate;
import org.holdout.guard.GuardedHttp;
import org.holdout.guard.RefusedAddressException;

/** Calls an endpoint once, through the guard. */
@ApplicationScoped
class Caller {

    private static final int LONGEST_DELAY_DIGITS = 9;

    private final GuardedHttp guard;
    private final WebhookSettings settings;

    Caller(GuardedHttp guard, WebhookSettings settings) {
        this.guard = guard;
        this.settings = settings;
    }

    /**
     * Posts a message. What the address does is an outcome, never an exception.
     *
     * @param gate asked when the connection stands; what it throws, other than for the connection, is thrown on
     */
    Outcome post(URI address, Map<String, String> headers, String body, KeptAnswer kept, Gate gate) {
        Call call = new Call(
                Call.Method.POST,
                address,
                headers,
                body.getBytes(StandardCharsets.UTF_8),
                settings.answerTimeout(),
                kept.toRead());
        try {
            Answer answer = guard.send(call, gate);
            return Outcome.of(answer.status(), kept.of(answer.body()), retryAfter(answer));
        } catch (RefusedAddressException e) {
            return Outcome.none(Failure.ADDRESS_REFUSED);
        } catch (UnknownHostException e) {
            return Outcome.none(Failure.UNKNOWN_HOST);
        } catch (SSLException e) {
            return Outcome.none(Failure.TLS);
        } catch (SocketTimeoutException e) {
            return Outcome.none(Failure.TIMEOUT);
        } catch (IOException e) {
            return Outcome.none(Failure.UNREACHABLE);
        }
    }

    /** In seconds only; a date is too rare to be read. */
    private static Duration retryAfter(Answer answer) {
        return answer.header("retry-after")
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST_DELAY_DIGITS
                        && !text.isEmpty()
                        && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }
}
