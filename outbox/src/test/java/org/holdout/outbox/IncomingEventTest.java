package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class IncomingEventTest {

    private static final byte[] BODY = "{}".getBytes(UTF_8);

    @Test
    void aPublishedMessageIsReadBack() {
        OutboxMessage message = OutboxMessage.of("topic", "key", "type.v1", BODY);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("topic", 0, 0, "key", BODY);
        CloudEventHeaders.of(message, "/holdout/test", null).forEach(record.headers()::add);

        IncomingEvent event = IncomingEvent.of(record);

        assertEquals(message.id(), event.id());
        assertEquals("type.v1", event.type());
        assertEquals("key", event.key());
        assertArrayEquals(BODY, event.payload());
    }

    @Test
    void aMissingHeaderIsNamed() {
        ConsumerRecord<String, byte[]> record =
                record("key", BODY, UUID.randomUUID().toString());
        record.headers().remove("ce_type");

        assertEquals("the header ce_type is missing", refusalOf(record));
    }

    @Test
    void anIdThatIsNoneIsSaid() {
        assertEquals("the header ce_id is no UUID", refusalOf(record("key", BODY, "17")));
    }

    @Test
    void aMissingKeyOrBodyIsSaid() {
        String id = UUID.randomUUID().toString();

        assertEquals("the message has no key", refusalOf(record(null, BODY, id)));
        assertEquals("the message has no body", refusalOf(record("key", null, id)));
    }

    private static String refusalOf(ConsumerRecord<String, byte[]> record) {
        return assertThrows(UnreadableMessageException.class, () -> IncomingEvent.of(record))
                .getMessage();
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] body, String id) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("topic", 0, 0, key, body);
        record.headers().add("ce_id", id.getBytes(UTF_8)).add("ce_type", "type.v1".getBytes(UTF_8));
        return record;
    }
}
