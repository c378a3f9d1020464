package org.holdout.e2e.production;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.holdout.events.TopicPlan;
import org.holdout.events.Topics;

/** How many messages each partition of Holdout's topics has, and a hash over all of them in their order. */
final class Events {

    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private Events() {}

    static Map<String, String> at(String broker) throws NoSuchAlgorithmException {
        Map<String, String> partitions = new TreeMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            for (TopicPlan topic : Topics.PLAN) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    var one = new TopicPartition(topic.name(), partition);
                    partitions.put(one.toString(), fingerprint(consumer, one));
                }
            }
        }
        return partitions;
    }

    private static String fingerprint(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition)
            throws NoSuchAlgorithmException {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(ONE_LOOK)) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, message.offset()));
                if (message.key() != null) {
                    digest.update(message.key());
                }
                digest.update(message.value());
            }
        }
        return end + " messages, " + HexFormat.of().formatHex(digest.digest());
    }
}
