package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.holdout.outbox.RealParts.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.holdout.embedded.EmbeddedKafka;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConsumerIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String DEAD_LETTERS = TOPIC + ".dead-letter";

    @Inject
    Desk desk;

    @Inject
    Letters letters;

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    EmbeddedKafka kafka;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aMessagePublishedTwiceHasOneEffect() {
        double duplicates = counter("holdout.inbox.duplicates");
        OutboxMessage message = desk.write(TOPIC, key, "hello").getFirst();
        await().atMost(LIMIT).until(() -> !letters.of(key).isEmpty());

        // What a crash between publishing and deleting leaves: the row is there although the message is out.
        QuarkusTransaction.requiringNew().run(() -> outbox.append(message));

        await().atMost(LIMIT).until(() -> counter("holdout.inbox.duplicates") == duplicates + 1);
        assertEquals(2, TopicReader.read(kafka.bootstrapServers(), TOPIC, key).size());
        assertEquals(List.of("hello"), letters.of(key));
    }

    @Test
    void anEffectThatFailsLeavesNoTraceInTheInbox() {
        UUID id = UUID.randomUUID();
        AtomicInteger effects = new AtomicInteger();

        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> inbox.once(id, () -> {
                            throw new IllegalStateException("not now");
                        })));

        assertTrue(QuarkusTransaction.requiringNew().call(() -> inbox.once(id, effects::incrementAndGet)));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> inbox.once(id, effects::incrementAndGet)));
        assertEquals(1, effects.get());
    }

    @Test
    void theInboxForgetsWhatIsOlderThanItsRetention() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> inbox.once(id, () -> {}));

        assertEquals(0, InboxTable.forget(database, Duration.ofDays(1), 10));
        assertFalse(QuarkusTransaction.requiringNew().call(() -> inbox.once(id, () -> {})));

        await().atMost(LIMIT).until(() -> InboxTable.forget(database, Duration.ZERO, 1000) > 0);
        assertTrue(QuarkusTransaction.requiringNew().call(() -> inbox.once(id, () -> {})));
    }

    @Test
    void whatFailsForAMomentIsTriedAgain() {
        letters.failNext(2);

        desk.write(TOPIC, key, "hello");

        await().atMost(LIMIT).until(() -> !letters.of(key).isEmpty());
        assertEquals(List.of("hello"), letters.of(key));
    }

    @Test
    void aTypeNobodyKnowsIsSkippedAndCounted() {
        double skipped = counter("holdout.events.skipped");
        OutboxMessage message = OutboxMessage.of(TOPIC, key, "test.letter.burnt.v1", new byte[] {1});

        QuarkusTransaction.requiringNew().run(() -> outbox.append(message));

        await().atMost(LIMIT).until(() -> counter("holdout.events.skipped") == skipped + 1);
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> inbox.once(message.id(), () -> {})),
                "it may be read later");
    }

    @Test
    void anUnreadableMessageGoesToTheDeadLetterTopicWithTheReason() throws Exception {
        double dead = counter("holdout.deadletters");

        send(new ProducerRecord<>(TOPIC, key, "no headers".getBytes(UTF_8)));

        await().atMost(LIMIT).until(() -> !deadLetters().isEmpty());
        ConsumerRecord<String, byte[]> letter = deadLetters().getFirst();
        assertEquals("no headers", new String(letter.value(), UTF_8));
        Header reason = letter.headers().lastHeader("dead-letter-reason");
        assertEquals("the header ce_id is missing", new String(reason.value(), UTF_8));
        assertEquals(dead + 1, counter("holdout.deadletters"));
    }

    @Test
    void redriveSendsADeadLetterAgainAsItWas() throws Exception {
        letters.failNext(3);
        OutboxMessage message = desk.write(TOPIC, key, "hello").getFirst();
        await().atMost(LIMIT).until(() -> !deadLetters().isEmpty());
        assertEquals(List.of(), letters.of(key));

        int sent = new Redrive(kafka.bootstrapServers()).redrive(TOPIC);

        await().atMost(LIMIT).until(() -> !letters.of(key).isEmpty());
        assertTrue(sent >= 1);
        assertEquals(List.of("hello"), letters.of(key));
        ConsumerRecord<String, byte[]> again =
                TopicReader.read(kafka.bootstrapServers(), TOPIC, key).getLast();
        assertEquals(message.id(), IncomingEvent.of(again).id());
        again.headers().forEach(header -> assertFalse(header.key().startsWith("dead-letter-"), header.key()));

        new Redrive(kafka.bootstrapServers()).redrive(TOPIC);
        assertEquals(2, TopicReader.read(kafka.bootstrapServers(), TOPIC, key).size(), "it is sent again once");
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters() {
        return TopicReader.read(kafka.bootstrapServers(), DEAD_LETTERS, key);
    }

    private void send(ProducerRecord<String, byte[]> message) throws Exception {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        }
    }

    private double counter(String name) {
        return metrics.find(name).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }
}
