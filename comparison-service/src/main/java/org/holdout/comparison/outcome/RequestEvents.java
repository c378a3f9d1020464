package org.holdout.comparison.outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSent;
import org.holdout.outbox.EventConsumer;
import org.holdout.outbox.IncomingEvent;

/** Hears what happens to requests, each message once in effect. */
@ApplicationScoped
class RequestEvents {

    private final EventConsumer consumer;
    private final Outcomes outcomes;
    private final OutcomeMetrics metrics;

    RequestEvents(EventConsumer consumer, Outcomes outcomes, OutcomeMetrics metrics) {
        this.consumer = consumer;
        this.outcomes = outcomes;
        this.metrics = metrics;
    }

    @Incoming("requests")
    @Blocking
    void hear(ConsumerRecord<String, byte[]> message) {
        consumer.consume(
                message,
                event -> EventJson.read(event.type(), event.payload())
                        .map(this::apply)
                        .orElse(false));
        metrics.countPeople();
    }

    /**
     * Counts a message of the topic once more, in a transaction of its own, so that it locks in the same order as one that is heard
     * meanwhile; one that cannot be read is passed over, as it was before.
     */
    void countAgain(ConsumerRecord<String, byte[]> message) {
        read(message).ifPresent(event -> QuarkusTransaction.requiringNew().run(() -> apply(event)));
    }

    private static Optional<Event> read(ConsumerRecord<String, byte[]> message) {
        try {
            IncomingEvent event = IncomingEvent.of(message);
            return EventJson.read(event.type(), event.payload());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean apply(Event event) {
        return switch (event) {
            case RequestSent sent -> take(outcomes.take(sent.requestId(), sent.version(), sent.request()));
            case RequestChanged changed ->
                take(outcomes.take(changed.requestId(), changed.version(), changed.request()));
            case RequestErased erased -> {
                outcomes.erase(erased);
                yield true;
            }
            default -> false;
        };
    }

    private boolean take(boolean newer) {
        if (!newer) {
            metrics.outdated();
        }
        return true;
    }
}
