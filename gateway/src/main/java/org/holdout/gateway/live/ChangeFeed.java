package org.holdout.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;

/** Hears every request event from now on. Each gateway is a consumer group of its own, so each hears all of them. */
@ApplicationScoped
class ChangeFeed {
    private final EventReader events;
    private final Changes changes;

    ChangeFeed(EventReader events, Changes changes) {
        this.events = events;
        this.changes = changes;
    }

    @Incoming("request-events")
    void hear(ConsumerRecord<String, byte[]> message) {
        events.read(message)
                .flatMap(event -> change(event, EventReader.time(message)))
                .ifPresent(changes::publish);
    }

    private static Optional<SeenChange> change(Event event, Instant at) {
        return switch (event) {
            case RequestSent e -> Optional.of(seen(e.requestId(), e.version(), "SEND", e.request(), at));
            case RequestChanged e -> Optional.of(seen(e.requestId(), e.version(), e.action(), e.request(), at));
            default -> Optional.empty();
        };
    }

    private static SeenChange seen(UUID id, int version, String action, RequestSnapshot request, Instant at) {
        RequestChange change = new RequestChange(id.toString(), version, action, request.state(), at);
        return new SeenChange(change, request.owner(), request.organisation());
    }
}
