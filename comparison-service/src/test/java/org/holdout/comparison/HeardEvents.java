package org.holdout.comparison;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.holdout.events.Event;
import org.holdout.events.EventJson;

/** What a topic holds, as another service would hear it. */
public final class HeardEvents {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private HeardEvents() {}

    /** Waits until a topic holds this event, and gives it as it stands there. */
    public static byte[] await(String topic, Event expected) {
        return awaitRecord(
                        topic,
                        message -> expected.key().equals(message.key())
                                && EventJson.read(header(message, "ce_type"), message.value())
                                        .filter(expected::equals)
                                        .isPresent())
                .value();
    }

    /** Waits until a topic holds a message of this CloudEvents id. */
    public static void awaitId(String topic, UUID id) {
        awaitRecord(topic, message -> id.toString().equals(header(message, "ce_id")));
    }

    private static ConsumerRecord<String, byte[]> awaitRecord(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
            return Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .until(
                            () -> {
                                consumer.poll(POLL).forEach(heard::add);
                                return heard.stream().filter(wanted).findFirst();
                            },
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
