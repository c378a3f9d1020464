package org.holdout.comparison.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdout.guard.Answer;
import org.holdout.guard.Call;
import org.holdout.guard.GuardedHttp;
import org.holdout.guard.RefusedAddressException;
import org.holdout.guard.RefusedAddressException.Reason;

/** Reads a page, if its site allows, and says what came of it. */
@ApplicationScoped
class PageReader {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** The longest mark of a version that is kept, in characters; without one the page is fetched whole each time. */
    private static final int LONGEST_VALIDATOR = 256;

    private final GuardedHttp guard;
    private final Robots robots;
    private final WatchConfig config;

    PageReader(GuardedHttp guard, Robots robots, WatchConfig config) {
        this.guard = guard;
        this.robots = robots;
        this.config = config;
    }

    /** Visits a page's site; calls at most its robots.txt and the page. */
    Visit visit(Claim claim) {
        try {
            Optional<RobotsFile> file = robots.of(claim.url(), claim.robots(), headers());
            if (file.isEmpty()) {
                return without(WatchStatus.ROBOTS_UNREACHABLE);
            }
            Duration delay = robots.delay(claim.url(), file.get());
            Outcome outcome =
                    robots.allows(claim.url(), file.get()) ? read(claim) : Outcome.Failed.because(WatchStatus.ROBOTS);
            return new Visit(outcome, file.get(), longer(delay, heeded(asked(outcome))));
        } catch (Robots.ComeLaterException later) {
            return new Visit(
                    Outcome.Failed.because(WatchStatus.ROBOTS_UNREACHABLE),
                    null,
                    longer(config.siteDelay(), heeded(later.waits())));
        } catch (RefusedAddressException refused) {
            return without(status(refused));
        }
    }

    /** A visit that came to nothing. */
    Visit without(WatchStatus status) {
        return new Visit(Outcome.Failed.because(status), null, config.siteDelay());
    }

    private static Duration asked(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.retryAfter().orElse(Duration.ZERO) : Duration.ZERO;
    }

    /** How long a site that asks to be left alone is left alone. */
    private Duration heeded(Duration asked) {
        return asked.compareTo(config.longestDelay()) < 0 ? asked : config.longestDelay();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Outcome read(Claim claim) {
        try {
            return outcome(
                    claim,
                    guard.send(Call.get(
                            claim.url(),
                            headers(claim),
                            config.timeout(),
                            Math.toIntExact(config.maxPage().asLongValue()))));
        } catch (RefusedAddressException refused) {
            return Outcome.Failed.because(status(refused));
        } catch (SocketTimeoutException late) {
            return Outcome.Failed.because(WatchStatus.TIMED_OUT);
        } catch (IOException failed) {
            return Outcome.Failed.because(WatchStatus.UNREACHABLE);
        }
    }

    private Outcome outcome(Claim claim, Answer answer) {
        int status = answer.status();
        if (status == OK) {
            return answer.cut() ? Outcome.Failed.because(WatchStatus.TOO_LARGE) : text(claim, answer);
        }
        if (status == NOT_MODIFIED && claim.asksForChanges()) {
            return new Outcome.NotModified();
        }
        if (Redirect.is(answer)) {
            return new Outcome.Failed(
                    WatchStatus.REDIRECTED,
                    status,
                    Redirect.of(claim.url(), answer)
                            .map(Object::toString)
                            .filter(place -> place.length() <= config.maxUrl())
                            .orElse(null),
                    Optional.empty());
        }
        return new Outcome.Failed(
                switch (status) {
                    case NOT_FOUND -> WatchStatus.NOT_FOUND;
                    case GONE -> WatchStatus.GONE;
                    default ->
                        switch (status / 100) {
                            case 2 -> WatchStatus.NO_TEXT;
                            case 4 -> WatchStatus.REFUSED;
                            default -> WatchStatus.SERVER_ERROR;
                        };
                },
                status,
                null,
                RetryAfter.of(answer));
    }

    private static Outcome text(Claim claim, Answer answer) {
        return Page.of(claim.url(), answer)
                .map(Page::text)
                .filter(text -> !text.isBlank())
                .<Outcome>map(
                        text -> new Outcome.Text(text, validator(answer, "ETag"), validator(answer, "Last-Modified")))
                .orElseGet(() -> Outcome.Failed.because(WatchStatus.NO_TEXT, OK));
    }

    private static String validator(Answer answer, String name) {
        return answer.header(name)
                .filter(value -> value.length() <= LONGEST_VALIDATOR)
                .filter(value -> value.chars().noneMatch(Character::isISOControl))
                .orElse(null);
    }

    private static WatchStatus status(RefusedAddressException refused) {
        return refused.reason() == Reason.NOT_PUBLIC ? WatchStatus.PRIVATE_ADDRESS : WatchStatus.ADDRESS_REFUSED;
    }

    private Map<String, String> headers(Claim claim) {
        Map<String, String> headers = new HashMap<>(headers());
        headers.put("Accept", Page.ACCEPTED);
        headers.put("Accept-Language", claim.language());
        if (claim.etag() != null) {
            headers.put("If-None-Match", claim.etag());
        }
        if (claim.lastModified() != null) {
            headers.put("If-Modified-Since", claim.lastModified());
        }
        return headers;
    }

    private Map<String, String> headers() {
        return Map.of(
                "User-Agent",
                config.robotName()
                        + config.contact().map(at -> " (+" + at + ")").orElse(""));
    }
}
