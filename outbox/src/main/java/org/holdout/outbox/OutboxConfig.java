package org.holdout.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages leave and enter a service, and the bounds of it. */
@ConfigMapping(prefix = "holdout.outbox")
public interface OutboxConfig {

    /** The CloudEvents source of this service's messages. */
    @WithDefault("/holdout/${quarkus.application.name}")
    String source();

    /** The largest body that may be appended, in bytes. Kafka's own limit is 1 MiB with everything around it. */
    @WithDefault("262144")
    int maxPayload();

    /** How often the metrics of what waits are measured. */
    @WithDefault("15s")
    Duration measureEvery();

    /** How long the broker may take for one answer about dead letters, when they are counted and when they are sent again. */
    @WithDefault("5s")
    Duration deadLettersWithin();

    /** The relay, which publishes. */
    Relay relay();

    /** The memory of what was handled. */
    Inbox inbox();

    /** The handling of messages. */
    Consumer consumer();

    /** The relay, which publishes what was appended. */
    interface Relay {

        /** The most messages that are read and published at once. */
        @WithDefault("100")
        int batch();

        /** How often it looks for messages that no commit in this process told it of. */
        @WithDefault("1s")
        Duration poll();

        /** How long the broker has to acknowledge a message before it counts as away; a round's transaction lasts no longer. */
        @WithDefault("10s")
        Duration deliveryTimeout();

        /** The waits while the broker or the database is away. */
        BackOffConfig backOff();
    }

    /** The memory of what was handled. */
    interface Inbox {

        /**
         * How long a message's id is remembered. A repeat that comes later counts as new, so effects also compare the version
         * that the event carries.
         */
        @WithDefault("30d")
        Duration retention();

        /** How often what is older is forgotten. */
        @WithDefault("1h")
        Duration purgeEvery();

        /** The most ids that one statement deletes. */
        @WithDefault("5000")
        int purgeBatch();
    }

    /** The handling of messages. */
    interface Consumer {

        /** How often a message is tried before it goes to the dead-letter topic. With the waits, about a minute by default. */
        @WithDefault("10")
        int attempts();

        /** The waits between attempts. */
        BackOffConfig backOff();
    }

    /** Waits that double from the first to the longest. */
    interface BackOffConfig {

        /** The wait after the first failure. */
        @WithDefault("200ms")
        Duration first();

        /** The longest wait. */
        @WithDefault("10s")
        Duration longest();

        /** The wait after this many failures in a row, from 1. */
        default Duration after(int failures) {
            int doublings = Math.min(failures - 1, MAX_DOUBLINGS);
            Duration wait = first().multipliedBy(1L << doublings);
            return wait.compareTo(longest()) < 0 ? wait : longest();
        }

        /** Keeps the wait's arithmetic from overflowing. */
        int MAX_DOUBLINGS = 20;
    }
}
