package org.holdout.local;

import java.time.Duration;

/**
 * How long to wait before a part that died is started again: doubling, bounded, and in the end never.
 *
 * @param first the wait before the first restart
 * @param longest no wait is longer
 * @param restarts how many restarts in a row are tried
 * @param calm after living this long a part's earlier deaths are forgotten
 */
record Backoff(Duration first, Duration longest, int restarts, Duration calm) {
    static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 6, Duration.ofMinutes(2));

    /** Whether the {@code death}th death in a row, counted from 1, is followed by another start. */
    boolean triesAgainAfter(int death) {
        return death <= restarts;
    }

    /** The wait after the {@code death}th death in a row, counted from 1. */
    Duration waitAfter(int death) {
        var wait = first;
        for (int i = 1; i < death && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** How many deaths in a row this is, when {@code before} came earlier and the part had lived for {@code lived}. */
    int countDeath(int before, Duration lived) {
        return lived.compareTo(calm) >= 0 ? 1 : before + 1;
    }
}
