package org.holdout.comparison.watch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdout.guard.Answer;
import org.holdout.guard.Call;
import org.holdout.guard.GuardedHttp;
import org.holdout.guard.RefusedAddressException;

/** What sites allow robots to read (RFC 9309). */
@ApplicationScoped
class Robots {

    private static final String PLACE = "/robots.txt";
    private static final int TOO_MANY_REQUESTS = 429;

    private final GuardedHttp guard;
    private final WatchConfig config;
    private final Clock clock;

    Robots(GuardedHttp guard, WatchConfig config, Clock clock) {
        this.guard = guard;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A site's robots.txt: the one that was fetched last while that holds, else fetched anew.
     *
     * @param fetched null when it never was
     * @return empty when it cannot be read, which forbids everything (2.3.1.4)
     * @throws RefusedAddressException when the site itself may not be called
     * @throws ComeLaterException when the site puts off its robots.txt
     */
    Optional<RobotsFile> of(URI page, RobotsFile fetched, Map<String, String> headers) throws ComeLaterException {
        if (fetched != null && fetched.holds(clock.instant(), config.robotsFor())) {
            return Optional.of(fetched);
        }
        try {
            return fetch(page.resolve(PLACE), headers).map(bytes -> new RobotsFile(bytes, clock.instant()));
        } catch (ComeLaterException later) {
            throw later;
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    /** A site asks to come later for its robots.txt, so it has not said what it allows. */
    static final class ComeLaterException extends IOException {

        private static final long serialVersionUID = 1L;

        private final Duration wait;

        ComeLaterException(Duration wait) {
            super("The site puts off its robots.txt.");
            this.wait = wait;
        }

        /** How long it asks to be left alone; zero when it does not say. */
        Duration waits() {
            return wait;
        }
    }

    /**
     * Follows redirects, each hop checked by the guard (2.3.1.2); a site that has none, or too many hops to it, allows all (2.3.1.3).
     */
    private Optional<byte[]> fetch(URI robots, Map<String, String> headers) throws IOException {
        URI place = robots;
        for (int hops = 0; hops <= config.robotsRedirects(); hops++) {
            Answer answer = answer(place, headers, hops);
            if (answer.status() == TOO_MANY_REQUESTS) {
                throw new ComeLaterException(RetryAfter.of(answer).orElse(Duration.ZERO));
            }
            switch (answer.status() / 100) {
                case 2 -> {
                    return Optional.of(answer.body());
                }
                case 3 -> {
                    Optional<URI> next = Redirect.of(place, answer);
                    if (next.isEmpty()) {
                        return Optional.of(new byte[0]);
                    }
                    place = next.get();
                }
                case 4 -> {
                    return Optional.of(new byte[0]);
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new byte[0]);
    }

    private Answer answer(URI place, Map<String, String> headers, int hops) throws IOException {
        try {
            return guard.send(Call.get(
                    place,
                    headers,
                    config.timeout(),
                    Math.toIntExact(config.maxRobots().asLongValue())));
        } catch (RefusedAddressException refused) {
            if (hops == 0) {
                throw refused;
            }
            throw new IOException("It is at a place that is not called.", refused);
        }
    }

    /** Whether a page may be read. */
    boolean allows(URI page, RobotsFile robots) {
        return rules(page, robots).isAllowed(page.toString());
    }

    /** How long the site is left alone after a page: as it asks, within bounds. */
    Duration delay(URI page, RobotsFile robots) {
        long asked = rules(page, robots).getCrawlDelay();
        Duration longest = config.longestDelay();
        Duration delay = asked > config.siteDelay().toMillis() ? Duration.ofMillis(asked) : config.siteDelay();
        return delay.compareTo(longest) > 0 ? longest : delay;
    }

    private SimpleRobotRules rules(URI page, RobotsFile robots) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(
                page.resolve(PLACE).toString(),
                robots.bytes(),
                "text/plain",
                List.of(config.robotName().toLowerCase(Locale.ROOT)));
    }
}
