package org.holdout.comparison.outcome;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestErased;
import org.holdout.events.RequestSent;
import org.holdout.outbox.EventConsumer;

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
