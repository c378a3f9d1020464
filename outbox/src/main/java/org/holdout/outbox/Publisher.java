package org.holdout.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends messages to Kafka and waits until the broker has them. The plain client rather than a messaging channel: the topic is a
 * column of the message, and the acknowledgement of each single one decides what is deleted.
 */
final class Publisher implements AutoCloseable {

    private final Map<String, Object> settings;
    private final String source;
    private Producer<String, byte[]> producer;

    /**
     * @param connection how to reach the broker
     * @param source the CloudEvents source
     * @param deliveryTimeout how long a message may take
     */
    Publisher(Map<String, Object> connection, String source, Duration deliveryTimeout) {
        int timeout = Math.toIntExact(deliveryTimeout.toMillis());
        settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
        this.source = source;
    }

    /** What became of a round: the ids that the broker has, and the first failure or null. */
    record Outcome(List<UUID> published, KafkaException failure) {}

    /** Sends the messages side by side; the caller sees to it that no two share a key. After one that failed at once the rest waits. */
    Outcome publish(List<OutboxMessage> messages) throws InterruptedException {
        List<UUID> published = new ArrayList<>();
        KafkaException failure = null;
        Map<UUID, Future<RecordMetadata>> sent = HashMap.newHashMap(messages.size());
        try {
            for (OutboxMessage message : messages) {
                Future<RecordMetadata> acknowledged = send(message);
                sent.put(message.id(), acknowledged);
                if (acknowledged.state() == Future.State.FAILED) {
                    break;
                }
            }
        } catch (KafkaException e) {
            failure = e;
        }
        for (Map.Entry<UUID, Future<RecordMetadata>> each : sent.entrySet()) {
            try {
                each.getValue().get();
                published.add(each.getKey());
            } catch (ExecutionException e) {
                failure = failure == null ? asKafkaException(e) : failure;
            }
        }
        if (failure != null && !(failure instanceof RetriableException)) {
            // Such a producer may be beyond recovery; the next round gets a new one.
            close();
        }
        return new Outcome(published, failure);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private Future<RecordMetadata> send(OutboxMessage message) {
        Span span = Trace.publishing(message);
        try {
            return producer().send(toRecord(message, Trace.of(span)), (sent, failure) -> end(span, failure));
        } catch (KafkaException e) {
            end(span, e);
            throw e;
        }
    }

    private static void end(Span span, Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxMessage message, String traceparent) {
        return new ProducerRecord<>(
                message.topic(),
                null,
                message.time().toEpochMilli(),
                message.key(),
                message.payload(),
                CloudEventHeaders.of(message, source, traceparent));
    }

    private static KafkaException asKafkaException(ExecutionException e) {
        return e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
    }
}
