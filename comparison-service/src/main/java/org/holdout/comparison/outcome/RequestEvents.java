package org.holdout.comparison.outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;
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
                        .map(read -> apply(read, outcomes::take))
                        .orElse(false));
        metrics.countPeople();
    }

    /**
     * Counts a message of the topic once more, in a transaction of its own, so that it locks in the same order as one that is heard
     * meanwhile; one that cannot be read is passed over, as it was before. Nothing of it is published.
     */
    void countAgain(ConsumerRecord<String, byte[]> message) {
        read(message)
                .ifPresent(event -> QuarkusTransaction.requiringNew().run(() -> apply(event, outcomes::takeAgain)));
    }

    private static Optional<Event> read(ConsumerRecord<String, byte[]> message) {
        try {
            IncomingEvent event = IncomingEvent.of(message);
            return EventJson.read(event.type(), event.payload());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** How a state is taken. */
    private interface Taking {
        boolean take(UUID request, int version, RequestSnapshot state);
    }

    private boolean apply(Event event, Taking taking) {
        return switch (event) {
            case RequestSent sent -> count(taking.take(sent.requestId(), sent.version(), sent.request()));
            case RequestChanged changed ->
                count(taking.take(changed.requestId(), changed.version(), changed.request()));
            case RequestErased erased -> {
                outcomes.erase(erased);
                yield true;
            }
            default -> false;
        };
    }

    private boolean count(boolean newer) {
        if (!newer) {
            metrics.outdated();
        }
        return true;
    }
}
