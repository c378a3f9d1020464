package org.holdout.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A message to publish, a CloudEvent whose body is the payload.
 *
 * @param id the CloudEvent's id; consumers know a repeat by it
 * @param topic the Kafka topic
 * @param key the record's key and the CloudEvent's subject; messages with the same key keep their order
 * @param type the CloudEvents type
 * @param time when it was appended
 * @param payload the body, JSON
 * @param traceparent the trace in which it is appended, as W3C's Trace Context writes it; null for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboxMessage(
        UUID id, String topic, String key, String type, Instant time, byte[] payload, String traceparent) {

    /** Throws {@link NullPointerException} when a value is missing. */
    public OutboxMessage {
        requireNonNull(id, "id");
        requireNonNull(topic, "topic");
        requireNonNull(key, "key");
        requireNonNull(type, "type");
        time = time.truncatedTo(ChronoUnit.MICROS);
        requireNonNull(payload, "payload");
    }

    /** A message with an id of its own, of this moment and trace. */
    public static OutboxMessage of(String topic, String key, String type, byte[] payload) {
        return new OutboxMessage(UUID.randomUUID(), topic, key, type, Instant.now(), payload, Trace.current());
    }
}
