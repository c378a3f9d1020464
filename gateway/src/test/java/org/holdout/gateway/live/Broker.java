package org.holdout.gateway.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.holdout.events.Event;
import org.holdout.events.EventJson;

/** Publishes events as the services do. */
final class Broker implements AutoCloseable {
    static final Instant LONG_AGO = Instant.parse("2026-11-23T21:00:00Z");

    private final KafkaProducer<String, byte[]> producer;

    Broker(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
    }

    void publish(Event event) throws Exception {
        publish(event, LONG_AGO);
    }

    /** One that was written down at this time. */
    void publish(Event event, Instant at) throws Exception {
        publish(event.topic(), event.key(), event.type(), EventJson.write(event), at);
    }

    void publish(String topic, String key, String type, byte[] value) throws Exception {
        publish(topic, key, type, value, LONG_AGO);
    }

    private void publish(String topic, String key, String type, byte[] value, Instant at) throws Exception {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_time", at.toString().getBytes(StandardCharsets.UTF_8));
        producer.send(message).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
