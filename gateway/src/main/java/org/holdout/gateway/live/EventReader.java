package org.holdout.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.UnreadableEventException;
import org.jboss.logging.Logger;

/** Reads events; what cannot be read is counted and left to the services, which put it on the dead-letter topic. */
@ApplicationScoped
class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);

    private final Counter unreadable;

    EventReader(MeterRegistry metrics) {
        this.unreadable = metrics.counter("holdout.gateway.live.unreadable");
    }

    /** The event; none for a kind that this version does not know, and none for what cannot be read. */
    Optional<Event> read(ConsumerRecord<String, byte[]> message) {
        try {
            return header(message, "ce_type").flatMap(type -> EventJson.read(type, message.value()));
        } catch (UnreadableEventException e) {
            unreadable.increment();
            LOG.warnf(
                    "Event at %s-%d@%d skipped: %s",
                    message.topic(), message.partition(), message.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    /** When it happened; if the message does not say, when it was sent. */
    static Instant time(ConsumerRecord<String, byte[]> message) {
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
