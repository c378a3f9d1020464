package org.holdout.outbox;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Counts the messages of dead-letter topics that were not sent again, and reads none of them. */
final class DeadLetterCount {

    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    private final Map<String, Object> settings;

    /**
     * @param broker how to reach it
     * @param within how long the broker may take for one answer
     */
    DeadLetterCount(Map<String, Object> broker, Duration within) {
        int timeout = Math.toIntExact(within.toMillis());
        settings = new HashMap<>(broker);
        settings.putAll(Map.of("default.api.timeout.ms", timeout, "request.timeout.ms", timeout));
    }

    /**
     * How many wait, by the topic that they come from; none of a topic whose dead letters have no topic yet.
     *
     * @throws org.apache.kafka.common.KafkaException when there is no client for these settings
     * @throws ExecutionException when the broker is away
     */
    Map<String, Long> waiting(Collection<String> topics) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(settings)) {
            Collection<TopicDescription> described = described(admin, topics);
            Map<TopicPartition, Long> begins = offsets(admin, described, OffsetSpec.earliest());
            Map<TopicPartition, Long> ends = offsets(admin, described, OffsetSpec.latest());
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(Redrive.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return topics.stream()
                    .collect(toMap(
                            Function.identity(),
                            topic -> ends.entrySet().stream()
                                    .filter(end -> end.getKey().topic().equals(Redrive.deadLetters(topic)))
                                    .mapToLong(end -> end.getValue()
                                            - Math.max(begins.get(end.getKey()), stoppedAt(done.get(end.getKey()))))
                                    .sum()));
        }
    }

    private static Collection<TopicDescription> described(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        Collection<TopicDescription> described = new ArrayList<>();
        for (KafkaFuture<TopicDescription> one : admin.describeTopics(
                        topics.stream().map(Redrive::deadLetters).toList())
                .topicNameValues()
                .values()) {
            try {
                described.add(one.get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return described;
    }

    private static long stoppedAt(OffsetAndMetadata done) {
        return Optional.ofNullable(done).map(OffsetAndMetadata::offset).orElse(0L);
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicDescription> topics, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = topics.stream()
                .flatMap(DeadLetterCount::partitions)
                .collect(toMap(Function.identity(), partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                admin.listOffsets(asked, COMMITTED).all().get();
        return answer.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }
}
