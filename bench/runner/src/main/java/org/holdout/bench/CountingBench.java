package org.holdout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.holdout.events.EventJson;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;

/**
 * How long after the broker has taken an event comparison-service has counted it: its row and the count are committed in one
 * transaction, and the row is looked for every few milliseconds.
 */
final class CountingBench {
    private static final String DATABASE = "comparison";
    private static final int PUBLISHERS = 4;
    private static final int LOOK_EVERY_MILLIS = 2;
    private static final int SECONDS_FOR_THE_LAST = 30;

    private final Options options;
    private final PrintStream out;
    private final Path folder;
    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();

    CountingBench(Options options, PrintStream out, Path folder) {
        this.options = options;
        this.out = out;
        this.folder = folder;
    }

    void run() throws Exception {
        try (Parts parts = new Parts(options, folder, new Token());
                Server counting = parts.comparison();
                KafkaProducer<String, byte[]> producer = producer(parts)) {
            measure(parts, producer, options.warmUp());
            Latencies latencies = measure(parts, producer, options.seconds());
            out.println("counting at " + options.rate() + " events/s, from taken by the broker to counted: " + latencies
                    + ", never " + waiting.size() + "; memory at most " + counting.peakMemory() + " MiB");
        }
    }

    private Latencies measure(Parts parts, KafkaProducer<String, byte[]> producer, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        CountDownLatch published = new CountDownLatch(1);
        waiting.clear();
        try (ExecutorService watcher = Executors.newSingleThreadExecutor()) {
            Future<?> watching = watcher.submit(() -> watch(parts, latencies, published));
            try {
                Pace.run(options.rate(), seconds, PUBLISHERS, (number, due) -> publish(producer));
            } finally {
                published.countDown();
            }
            watching.get();
        }
        return latencies;
    }

    private Void watch(Parts parts, Latencies latencies, CountDownLatch published) throws Exception {
        long end = Long.MAX_VALUE;
        try (Connection database = parts.connect(DATABASE);
                PreparedStatement look = database.prepareStatement(
                        "SELECT request_id FROM request_outcome WHERE request_id = ANY (?) AND version > 0")) {
            while (end - System.nanoTime() > 0 && (published.getCount() > 0 || !waiting.isEmpty())) {
                look(database, look, latencies);
                if (published.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && end == Long.MAX_VALUE) {
                    end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_THE_LAST);
                }
            }
        }
        return null;
    }

    private void look(Connection database, PreparedStatement look, Latencies latencies) throws Exception {
        Array ids = database.createArrayOf("uuid", waiting.keySet().toArray());
        look.setArray(1, ids);
        try (ResultSet counted = look.executeQuery()) {
            long now = System.nanoTime();
            while (counted.next()) {
                latencies.add(now - waiting.remove(counted.getObject(1, UUID.class)));
            }
        }
    }

    private void publish(KafkaProducer<String, byte[]> producer) throws Exception {
        UUID request = UUID.randomUUID();
        RequestSent event = new RequestSent(request, 2, sent());
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/bench",
                        "ce_type", event.type(),
                        "ce_time", Instant.now().toString(),
                        "ce_subject", event.key(),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
        waiting.put(request, System.nanoTime());
    }

    /** A request of somebody new. */
    private static RequestSnapshot sent() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        return new RequestSnapshot(
                "meta",
                "eu-gdpr",
                List.of("OBJECTION"),
                "WEB_FORM",
                "SENT",
                "NOT_ANSWERED",
                null,
                "NOT_TESTED",
                day,
                day,
                null,
                day.plusMonths(1),
                UUID.randomUUID(),
                null);
    }

    private static KafkaProducer<String, byte[]> producer(Parts parts) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", parts.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
