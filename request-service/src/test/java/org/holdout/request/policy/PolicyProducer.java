package org.holdout.request.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.Topics;

/** Says what comparison-service would say. */
final class PolicyProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    PolicyProducer(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    void send(Event event) {
        send(event.key(), event.type(), EventJson.write(event));
    }

    void send(String key, String type, byte[] body) {
        var _ = producer.send(new ProducerRecord<>(
                Topics.POLICIES,
                null,
                null,
                key,
                body,
                List.of(
                        header("ce_specversion", "1.0"),
                        header("ce_id", UUID.randomUUID().toString()),
                        header("ce_source", "/holdout/comparison-service"),
                        header("ce_type", type),
                        header("ce_time", "2026-11-23T12:00:00Z"),
                        header("ce_subject", key),
                        header("content-type", "application/json"))));
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
