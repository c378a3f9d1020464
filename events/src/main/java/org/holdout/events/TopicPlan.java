package org.holdout.events;

import java.time.Duration;
import java.util.Optional;

/**
 * How one topic is created.
 *
 * @param name the topic's name
 * @param partitions how many partitions; fixed for good, because the order of a key's events hangs on it
 * @param retention how long messages are kept; empty means for ever
 */
public record TopicPlan(String name, int partitions, Optional<Duration> retention) {

    /** Enough for six consumers side by side of each service; more only costs files on one small broker. */
    static final int PARTITIONS = 6;

    /** Time for a person to look at what went wrong and to send it again. */
    static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

    /** The plan of this topic's dead-letter topic. One partition: it is rarely written and read in order. */
    TopicPlan deadLetters() {
        return new TopicPlan(Topics.deadLetter(name), 1, Optional.of(DEAD_LETTER_RETENTION));
    }
}
