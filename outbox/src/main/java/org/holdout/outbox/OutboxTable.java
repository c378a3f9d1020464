package org.holdout.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of the messages that wait to be published. */
final class OutboxTable {

    /** The advisory lock of publishing; any number that nothing else in the service's database uses. */
    private static final long PUBLISHING = 7_246_115_001L;

    private OutboxTable() {}

    static void insert(DataSource database, OutboxMessage message) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, created_at, traceparent)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, message.id());
            insert.setString(2, message.topic());
            insert.setString(3, message.key());
            insert.setString(4, message.type());
            insert.setBytes(5, message.payload());
            insert.setTimestamp(6, Timestamp.from(message.time()));
            insert.setString(7, message.traceparent());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxDatabaseException("a message could not be appended", e);
        }
    }

    /** Whether this transaction may publish. The right ends with the transaction, however that ends. */
    static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, PUBLISHING);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Of the oldest messages, the first of each key: what may be published side by side without disturbing an order. */
    static List<OutboxMessage> next(Connection connection, int batch) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT id, aggregatetype, aggregateid, type, payload, created_at, traceparent FROM (
                    SELECT *, row_number() OVER (PARTITION BY aggregatetype, aggregateid ORDER BY position) AS turn
                    FROM (SELECT * FROM outbox ORDER BY position LIMIT ?) AS oldest) AS turns
                WHERE turn = 1 ORDER BY position""")) {
            query.setInt(1, batch);
            try (ResultSet rows = query.executeQuery()) {
                List<OutboxMessage> messages = new ArrayList<>();
                while (rows.next()) {
                    messages.add(message(rows));
                }
                return messages;
            }
        }
    }

    static void delete(Connection connection, Collection<UUID> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", published.toArray()));
            delete.executeUpdate();
        }
    }

    /** What waits at this moment. */
    static Waiting waiting(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT count(*), coalesce(extract(epoch FROM now() - min(created_at)), 0) FROM outbox")) {
            row.next();
            return new Waiting(row.getLong(1), Duration.ofMillis(Math.max(0, Math.round(row.getDouble(2) * 1000))));
        } catch (SQLException e) {
            throw new OutboxDatabaseException("the waiting messages could not be counted", e);
        }
    }

    /** How many messages wait, and how long the oldest has. */
    record Waiting(long messages, Duration oldest) {}

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(6).toInstant(),
                row.getBytes(5),
                row.getString(7));
    }
}
