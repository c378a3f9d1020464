package org.holdout.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Handles an incoming message the way every consumer should: read its headers, run its effect once and in a transaction, try
 * again when something was away, and give up in the end so that the channel moves it to the dead-letter topic.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);

    private final Inbox inbox;
    private final OutboxConfig.Consumer config;
    private final MeterRegistry metrics;

    EventConsumer(Inbox inbox, OutboxConfig config, MeterRegistry metrics) {
        this.inbox = inbox;
        this.config = config.consumer();
        this.metrics = metrics;
    }

    /**
     * Runs the effect of a message, once. Blocks, also while it waits for another attempt.
     *
     * @param effect runs in a transaction of its own; returns false when it knows no such type and skipped it. An
     *     {@link IllegalArgumentException} says that the message itself is wrong: it is not tried again
     * @throws RuntimeException when it is given up; the channel's failure strategy then moves it to the dead-letter topic
     */
    public void consume(ConsumerRecord<String, byte[]> message, Predicate<IncomingEvent> effect) {
        try {
            IncomingEvent event = IncomingEvent.of(message);
            attempt(event, () -> handle(message, event, effect));
        } catch (RuntimeException e) {
            count("holdout.deadletters", message);
            LOG.warnf(
                    "A message goes to the dead-letter topic: %s, partition %d, offset %d: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            throw e;
        }
    }

    private void attempt(IncomingEvent event, Runnable handling) {
        int failures = 0;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> inbox.once(event.id(), handling));
                return;
            } catch (Skipped e) {
                return;
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (RuntimeException e) {
                failures++;
                if (failures >= config.attempts()) {
                    throw e;
                }
                pause(failures, e);
            }
        }
    }

    private void handle(ConsumerRecord<String, byte[]> message, IncomingEvent event, Predicate<IncomingEvent> effect) {
        if (!effect.test(event)) {
            count("holdout.events.skipped", message);
            throw new Skipped();
        }
    }

    private void pause(int failures, RuntimeException failure) {
        try {
            Thread.sleep(config.backOff().after(failures));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private void count(String name, ConsumerRecord<String, byte[]> message) {
        metrics.counter(name, "topic", message.topic()).increment();
    }

    /** Rolls back, so that the message is not remembered and a later version that knows its type can read it again. */
    private static final class Skipped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Skipped() {
            super("skipped", null, false, false);
        }
    }
}
