package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.holdout.outbox.RealParts.OTHER_TOPIC;
import static org.holdout.outbox.RealParts.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.holdout.embedded.EmbeddedKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    Desk desk;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry metrics;

    EmbeddedKafka kafka;

    @AfterEach
    void bringTheBrokerBack() {
        if (kafka.process().isEmpty()) {
            kafka.start();
        }
    }

    @Test
    void aCommittedMessageArrivesOnceAsACloudEvent() {
        String key = UUID.randomUUID().toString();

        OutboxMessage message = desk.write(OTHER_TOPIC, key, "hello").getFirst();

        await().atMost(LIMIT).until(() -> !arrived(key).isEmpty() && waiting() == 0);
        ConsumerRecord<String, byte[]> record = arrived(key).getFirst();
        assertEquals(1, arrived(key).size());
        assertEquals("hello", new String(record.value(), UTF_8));
        assertEquals(
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        message.id().toString(),
                        "ce_source",
                        "/holdout/letter-service",
                        "ce_type",
                        Letters.WRITTEN,
                        "ce_time",
                        message.time().toString(),
                        "ce_subject",
                        key,
                        "content-type",
                        "application/json"),
                headers(record));
    }

    @Test
    void theTraceOfTheTransactionGoesAlong() {
        String key = UUID.randomUUID().toString();
        String trace = "0af7651916cd43dd8448eb211c80319c";
        SpanContext caller =
                SpanContext.create(trace, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault());

        try (Scope within = Span.wrap(caller).makeCurrent()) {
            desk.write(OTHER_TOPIC, key, "hello");
        }

        await().atMost(LIMIT).until(() -> !arrived(key).isEmpty());
        String parent = headers(arrived(key).getFirst()).get("traceparent");
        assertTrue(parent != null && parent.startsWith("00-" + trace), parent);
    }

    @Test
    void aRolledBackMessageNeverLeaves() {
        String key = UUID.randomUUID().toString();
        OutboxMessage message = OutboxMessage.of(OTHER_TOPIC, key, Letters.WRITTEN, new byte[] {1});

        QuarkusTransaction.begin();
        outbox.append(message);
        QuarkusTransaction.rollback();

        String later = UUID.randomUUID().toString();
        desk.write(OTHER_TOPIC, later, "after it");
        await().atMost(LIMIT).until(() -> !arrived(later).isEmpty());
        assertEquals(List.of(), arrived(key));
    }

    @Test
    void appendingNeedsATransaction() {
        OutboxMessage message = OutboxMessage.of(OTHER_TOPIC, "key", Letters.WRITTEN, new byte[] {1});

        assertThrows(TransactionalException.class, () -> outbox.append(message));
    }

    @Test
    void aBodyThatIsTooLargeFailsInTheCallersTransaction() {
        OutboxMessage message = OutboxMessage.of(OTHER_TOPIC, "key", Letters.WRITTEN, new byte[262_145]);

        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> outbox.append(message)));

        assertTrue(refusal.getMessage().contains("holdout.outbox.max-payload"));
    }

    @Test
    void messagesOfAKeyArriveInTheOrderOfTheirAppends() {
        String key = UUID.randomUUID().toString();
        String[] bodies = IntStream.range(0, 250).mapToObj(Integer::toString).toArray(String[]::new);

        desk.write(TOPIC, key, bodies);

        await().atMost(LIMIT)
                .until(() ->
                        TopicReader.read(kafka.bootstrapServers(), TOPIC, key).size() >= bodies.length);
        assertEquals(
                List.of(bodies),
                TopicReader.read(kafka.bootstrapServers(), TOPIC, key).stream()
                        .map(record -> new String(record.value(), UTF_8))
                        .toList());
    }

    @Test
    void aCommitWakesTheRelay() {
        String key = UUID.randomUUID().toString();
        desk.write(OTHER_TOPIC, key, "first");
        await().atMost(LIMIT).until(() -> arrived(key).size() == 1);

        long quickest = IntStream.range(0, 10)
                .mapToLong(i -> {
                    long start = System.nanoTime();
                    desk.write(OTHER_TOPIC, key, "again " + i);
                    await().atMost(LIMIT).pollInterval(Duration.ofMillis(5)).until(() -> waiting() == 0);
                    return Duration.ofNanos(System.nanoTime() - start).toMillis();
                })
                .min()
                .orElseThrow();

        assertTrue(quickest < 900, () -> quickest + " ms; without being woken each waits for the poll of a second");
    }

    @Test
    void messagesWaitForABrokerThatIsAwayAndAreMeasured() {
        String key = UUID.randomUUID().toString();
        desk.write(OTHER_TOPIC, key, "before");
        await().atMost(LIMIT).until(() -> waiting() == 0);

        kafka.kill();
        desk.write(OTHER_TOPIC, key, "while it is away", "and one more");
        await().atMost(LIMIT).untilAsserted(() -> assertEquals(2, gauge("holdout.outbox.lag")));
        await().atMost(LIMIT).untilAsserted(() -> assertTrue(gauge("holdout.outbox.oldest.age.seconds") > 0));
        kafka.start();

        await().atMost(LIMIT).until(() -> waiting() == 0 && gauge("holdout.outbox.lag") == 0);
        assertEquals(
                List.of("before", "while it is away", "and one more"),
                arrived(key).stream()
                        .map(record -> new String(record.value(), UTF_8))
                        .distinct()
                        .toList());
    }

    private List<ConsumerRecord<String, byte[]>> arrived(String key) {
        return TopicReader.read(kafka.bootstrapServers(), OTHER_TOPIC, key);
    }

    private long waiting() {
        return OutboxTable.waiting(database).messages();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
