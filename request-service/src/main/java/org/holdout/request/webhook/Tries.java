package org.holdout.request.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: after waits that grow by {@code factor} from {@code first} to {@code longest}, until
 * {@code patience} has passed since it was queued.
 */
record Tries(Duration first, int factor, Duration longest, Duration patience) {

    private static final int JITTER_PERCENT = 20;

    Tries {
        if (first.isNegative() || first.isZero() || factor < 2 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Waits between tries must begin above zero and grow");
        }
    }

    /** No wait is longer than this. */
    Duration longestWithChance() {
        return longest.plus(longest.multipliedBy(JITTER_PERCENT).dividedBy(100));
    }

    /**
     * The wait before the next try, up to a fifth longer by chance so that many do not come back at once; empty when patience is
     * over.
     *
     * @param attempts how often it was tried, at least once
     * @param since how long ago it was queued
     */
    Optional<Duration> next(int attempts, Duration since, RandomGenerator chance) {
        if (since.compareTo(patience) >= 0) {
            return Optional.empty();
        }
        Duration wait = first;
        for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(factor);
        }
        Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
        Duration jitter = Duration.ofMillis(chance.nextLong(bounded.toMillis() * JITTER_PERCENT / 100 + 1));
        Duration left = patience.minus(since);
        Duration wished = bounded.plus(jitter);
        return Optional.of(wished.compareTo(left) > 0 ? left : wished);
    }
}
