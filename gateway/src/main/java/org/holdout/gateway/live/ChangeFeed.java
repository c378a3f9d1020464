package org.holdout.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;
import org.holdout.events.UnreadableEventException;
import org.jboss.logging.Logger;

/**
 * Hears every request event from now on. Each gateway is a consumer group of its own, so each hears all of them; what cannot be
 * read is counted and left to the services, which put it on the dead-letter topic.
 */
@ApplicationScoped
class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

    private final Changes changes;
    private final Counter unreadable;

    ChangeFeed(Changes changes, MeterRegistry metrics) {
        this.changes = changes;
        this.unreadable = metrics.counter("holdout.gateway.live.unreadable");
    }

    @Incoming("request-events")
    void hear(ConsumerRecord<String, byte[]> message) {
        try {
            header(message, "ce_type")
                    .flatMap(type -> EventJson.read(type, message.value()))
                    .flatMap(event -> change(event, time(message)))
                    .ifPresent(changes::publish);
        } catch (UnreadableEventException e) {
            unreadable.increment();
            LOG.warnf(
                    "Event at %s-%d@%d skipped: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
        }
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

    private static Instant time(ConsumerRecord<String, byte[]> message) {
        try {
            return header(message, "ce_time")
                    .map(Instant::parse)
                    .orElseGet(() -> Instant.ofEpochMilli(message.timestamp()));
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
