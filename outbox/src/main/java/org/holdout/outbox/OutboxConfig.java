package org.holdout.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How messages leave and enter a service, and the bounds of it. */
@ConfigMapping(prefix = "holdout.outbox")
public interface OutboxConfig {

    /** The CloudEvents source of this service's messages. */
    @WithDefault("/holdout/${quarkus.application.name}")
    String source();

    /** The largest body that may be appended, in bytes. Kafka's own limit is 1 MiB with everything around it. */
    @WithDefault("262144")
    @Min(1024)
    @Max(1_000_000)
    int maxPayload();

    /** How often the metrics of what waits are measured. */
    @WithDefault("15s")
    @DurationMin(seconds = 1)
    Duration measureEvery();

    /** How long the broker may take for one answer about dead letters, when they are counted and when they are sent again. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
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
        @Min(1)
        int batch();

        /** How often it looks for messages that no commit in this process told it of. */
        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration poll();

        /** How long the broker has to acknowledge a message before it counts as away; a round's transaction lasts no longer. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
        Duration deliveryTimeout();

        /** The waits while the broker or the database is away. */
        @WithName("back-off")
        BackOffConfig backOff();
    }

    /** The memory of what was handled. */
    interface Inbox {

        /**
         * How long a message's id is remembered. A repeat that comes later counts as new, so effects also compare the version
         * that the event carries.
         */
        @WithDefault("30d")
        @DurationMin(days = 1)
        Duration retention();

        /** How often what is older is forgotten. */
        @WithDefault("1h")
        @DurationMin(seconds = 1)
        Duration purgeEvery();

        /** The most ids that one statement deletes. */
        @WithDefault("5000")
        @Min(1)
        int purgeBatch();
    }

    /** The handling of messages. */
    interface Consumer {

        /** How often a message is tried before it goes to the dead-letter topic. With the waits, about a minute by default. */
        @WithDefault("10")
        @Min(1)
        int attempts();

        /** The waits between attempts. */
        @WithName("back-off")
        BackOffConfig backOff();
    }

    /** Waits that double from the first to the longest. Whoever has them says their name, or a refusal would call them otherwise. */
    interface BackOffConfig {

        /** The wait after the first failure. */
        @WithDefault("200ms")
        @DurationMin(millis = 1)
        Duration first();

        /** The longest wait. */
        @WithDefault("10s")
        @DurationMin(millis = 1)
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
