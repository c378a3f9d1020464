package org.holdout.request.request;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.Topics;

/** What is on the requests' topic, from its beginning. */
public final class RequestTopic implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Message> read = new ArrayList<>();

    /** One message. */
    public record Message(String key, Event event, String json) {}

    /** Reads as a consumer of its own. */
    public RequestTopic(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.REQUESTS));
    }

    /** Waits for so many messages about a request. */
    public List<Message> of(String request, int count) {
        await().atMost(LIMIT).until(() -> poll(request).size() >= count);
        return poll(request);
    }

    /** Waits for the later request's message, and says whether none of the other came with it. */
    public boolean nothingOf(String request, String later) {
        of(later, 1);
        return poll(request).isEmpty();
    }

    private List<Message> poll(String request) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
            String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            read.add(new Message(
                    message.key(),
                    EventJson.read(type, message.value()).orElseThrow(),
                    new String(message.value(), StandardCharsets.UTF_8)));
        }
        return read.stream().filter(m -> m.key().equals(request)).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
