package org.holdout.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends messages of a dead-letter topic to the topic they came from, as they were. Where it stopped is committed, so every dead
 * letter is sent again once; one that fails again becomes a new dead letter, for another call.
 */
final class Redrive {

    static final String GROUP = "holdout-redrive";

    /** What the failure strategy of the consumers' channels appends to a topic's name. */
    private static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    /** What the failure strategy adds to a message. */
    private static final String ADDED_HEADERS = "dead-letter-";

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, Object> consumerSettings;
    private final Map<String, Object> producerSettings;

    Redrive(String bootstrapServers) {
        this(Map.of("bootstrap.servers", bootstrapServers), TIMEOUT);
    }

    /**
     * @param broker how to reach it
     * @param within how long the broker may take for one answer
     */
    Redrive(Map<String, Object> broker, Duration within) {
        int timeout = Math.toIntExact(within.toMillis());
        consumerSettings = new HashMap<>(broker);
        consumerSettings.putAll(Map.of(
                "group.id",
                GROUP,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "default.api.timeout.ms",
                timeout));
        producerSettings = new HashMap<>(broker);
        producerSettings.putAll(Map.of(
                "acks",
                "all",
                "enable.idempotence",
                true,
                "max.block.ms",
                timeout,
                "delivery.timeout.ms",
                timeout,
                "request.timeout.ms",
                timeout / 2));
    }

    /** The topic in which dead letters of that topic lie. */
    static String deadLetters(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(consumerSettings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Sends again what was in the dead-letter topic of {@code topic} when the call began.
     *
     * @return how many messages it were
     * @throws org.apache.kafka.common.KafkaException when the broker is away or has no such topic; what was sent until then stays
     *     sent, and may be sent once more by the next call
     */
    int redrive(String topic) throws InterruptedException, ExecutionException {
        try (Consumer<byte[], byte[]> consumer = consumer();
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(producerSettings, new ByteArraySerializer(), new ByteArraySerializer())) {
            int count = 0;
            for (TopicPartition partition : partitions(consumer, deadLetters(topic))) {
                count += redrive(consumer, producer, partition, topic);
            }
            return count;
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String deadLetters) {
        return consumer.partitionsFor(deadLetters).stream()
                .map(partition -> new TopicPartition(deadLetters, partition.partition()))
                .toList();
    }

    private static int redrive(
            Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, TopicPartition from, String topic)
            throws InterruptedException, ExecutionException {
        consumer.assign(List.of(from));
        long end = consumer.endOffsets(List.of(from)).get(from);
        int count = 0;
        while (consumer.position(from) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            long next = consumer.position(from);
            for (ConsumerRecord<byte[], byte[]> dead : records) {
                if (dead.offset() >= end) {
                    next = end;
                    break;
                }
                sent.add(producer.send(asItWas(dead, topic)));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
            consumer.commitSync(Map.of(from, new OffsetAndMetadata(next)));
            count += sent.size();
        }
        return count;
    }

    private static ProducerRecord<byte[], byte[]> asItWas(ConsumerRecord<byte[], byte[]> dead, String topic) {
        List<Header> headers = new ArrayList<>();
        for (Header header : dead.headers()) {
            if (!header.key().startsWith(ADDED_HEADERS)) {
                headers.add(header);
            }
        }
        return new ProducerRecord<>(topic, null, dead.timestamp(), dead.key(), dead.value(), headers);
    }
}
