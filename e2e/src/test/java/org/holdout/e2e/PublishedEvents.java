package org.holdout.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in a topic, read from its beginning by nobody's group. */
record PublishedEvents(List<Published> all) {

    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * One message.
     *
     * @param id the event's own, the same in every repeat
     * @param subject the id of what it is about
     */
    record Published(String id, String type, String subject) {
        private static Published of(ConsumerRecord<String, byte[]> message) {
            return new Published(header(message, "ce_id"), header(message, "ce_type"), message.key());
        }

        private static String header(ConsumerRecord<String, byte[]> message, String name) {
            return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    static PublishedEvents in(String topic, Platform platform) {
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafka(), "enable.auto.commit", false);
        List<Published> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(message -> all.add(Published.of(message)));
            }
        }
        return new PublishedEvents(all);
    }

    /** How many are about these. */
    long about(Collection<String> subjects) {
        return all.stream().filter(event -> subjects.contains(event.subject())).count();
    }

    /** What comes more than once, of whatever each is asked for. */
    <T> List<T> repeated(Function<Published, T> what) {
        return all.stream().collect(Collectors.groupingBy(what, Collectors.counting())).entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
