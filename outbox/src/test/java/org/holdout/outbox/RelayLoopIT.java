package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.holdout.outbox.RealParts.OTHER_TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.embedded.EmbeddedKafka;
import org.junit.jupiter.api.Test;

/** Several relays on one database, as several replicas of a service have them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RelayLoopIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Desk desk;

    @Inject
    DataSource database;

    @Inject
    OutboxConfig config;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    EmbeddedKafka kafka;

    private final String key = UUID.randomUUID().toString();

    @Test
    void oneRelayPublishesAtATime() throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            await().atMost(LIMIT).until(() -> OutboxTable.lock(other));
            desk.write(OTHER_TOPIC, key, "hello");

            AtomicInteger published = new AtomicInteger();
            RelayLoop second = relay(published);
            Thread thread = Thread.ofVirtual().start(second);
            await().during(Duration.ofSeconds(2)).atMost(LIMIT).until(() -> published.get() == 0 && waiting() == 1);

            other.rollback();
            await().atMost(LIMIT).until(() -> waiting() == 0);
            stop(second, thread);
        }
        assertEquals(
                1, TopicReader.read(kafka.bootstrapServers(), OTHER_TOPIC, key).size());
    }

    @Test
    void whenTheActiveRelaysConnectionDiesAnotherTakesOver() throws Exception {
        Connection active = DriverManager.getConnection(url, "letters", "secret");
        active.setAutoCommit(false);
        await().atMost(LIMIT).until(() -> OutboxTable.lock(active));
        desk.write(OTHER_TOPIC, key, "hello");

        active.abort(Runnable::run);

        await().atMost(LIMIT).until(() -> waiting() == 0);
        assertEquals(
                1, TopicReader.read(kafka.bootstrapServers(), OTHER_TOPIC, key).size());
    }

    @Test
    void manyRelaysSideBySideKeepTheOrderAndRepeatNothing() throws Exception {
        AtomicInteger published = new AtomicInteger();
        RelayLoop second = relay(published);
        RelayLoop third = relay(published);
        Thread secondThread = Thread.ofVirtual().start(second);
        Thread thirdThread = Thread.ofVirtual().start(third);
        List<String> bodies = new ArrayList<>();

        for (int i = 0; i < 60 || (published.get() == 0 && i < 1000); i++) {
            String body = Integer.toString(i);
            bodies.add(body);
            desk.write(OTHER_TOPIC, key, body);
            second.wake();
            third.wake();
        }

        await().atMost(LIMIT).until(() -> waiting() == 0);
        stop(second, secondThread);
        stop(third, thirdThread);
        assertEquals(
                bodies,
                TopicReader.read(kafka.bootstrapServers(), OTHER_TOPIC, key).stream()
                        .map(record -> new String(record.value(), UTF_8))
                        .toList());
        assertTrue(published.get() > 0, "the others had their share");
    }

    private RelayLoop relay(AtomicInteger published) {
        Publisher publisher = new Publisher(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), "/holdout/second", Duration.ofSeconds(4));
        return new RelayLoop(database, publisher, config.relay(), published::addAndGet);
    }

    private static void stop(RelayLoop loop, Thread thread) throws InterruptedException {
        loop.stop();
        assertTrue(thread.join(Duration.ofSeconds(10)), "it stops after its round");
    }

    private long waiting() {
        return OutboxTable.waiting(database).messages();
    }
}
