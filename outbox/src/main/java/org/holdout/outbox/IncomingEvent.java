package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A CloudEvent in Kafka's binary mode: its attributes are the record's headers, its body the value.
 *
 * @param id the CloudEvent's id, the same in every repeat
 * @param type the CloudEvents type
 * @param key the record's key
 * @param payload the body
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(UUID id, String type, String key, byte[] payload) {

    /**
     * The event in a record.
     *
     * @throws UnreadableMessageException when the key, the body or a header is missing or is none
     */
    public static IncomingEvent of(ConsumerRecord<String, byte[]> record) {
        String id = header(record, CloudEventHeaders.ID);
        String type = header(record, CloudEventHeaders.TYPE);
        if (record.key() == null || record.value() == null) {
            throw new UnreadableMessageException("the message has no " + (record.key() == null ? "key" : "body"));
        }
        try {
            return new IncomingEvent(UUID.fromString(id), type, record.key(), record.value());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("the header " + CloudEventHeaders.ID + " is no UUID");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableMessageException("the header " + name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
