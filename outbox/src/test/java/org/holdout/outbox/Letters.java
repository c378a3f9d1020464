package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer whose effect is a row, and which fails when it is told to. */
@ApplicationScoped
class Letters {

    static final String WRITTEN = "test.letter.written.v1";

    private final EventConsumer consumer;
    private final AgroalDataSource database;
    private final AtomicInteger failuresToCome = new AtomicInteger();

    Letters(EventConsumer consumer, AgroalDataSource database) {
        this.consumer = consumer;
        this.database = database;
    }

    @Incoming("letters")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> message) {
        consumer.consume(message, this::file);
    }

    void failNext(int times) {
        failuresToCome.set(times);
    }

    private boolean file(IncomingEvent event) {
        if (!event.type().equals(WRITTEN)) {
            return false;
        }
        insert(event.key(), new String(event.payload(), UTF_8));
        if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the shelf is away");
        }
        return true;
    }

    private void insert(String key, String body) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO letter (key, body) VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, body);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letters of a key in the order of their arrival. */
    List<String> of(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT body FROM letter WHERE key = ? ORDER BY position")) {
            query.setString(1, key);
            try (ResultSet rows = query.executeQuery()) {
                List<String> bodies = new ArrayList<>();
                while (rows.next()) {
                    bodies.add(rows.getString(1));
                }
                return bodies;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
