package org.holdout.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of the messages that were handled. */
final class InboxTable {

    private InboxTable() {}

    /** False when the message is remembered already. Waits for another transaction that is handling the same message. */
    static boolean remember(DataSource database, UUID messageId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO inbox (message_id) VALUES (?) ON CONFLICT DO NOTHING")) {
            insert.setObject(1, messageId);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new OutboxDatabaseException("a message could not be remembered", e);
        }
    }

    /** Forgets at most {@code limit} messages older than {@code age} and returns how many it were. */
    static int forget(DataSource database, Duration age, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM inbox WHERE message_id IN (
                            SELECT message_id FROM inbox WHERE seen_at < now() - make_interval(secs => ?) LIMIT ?)""")) {
            delete.setDouble(1, (double) age.toSeconds());
            delete.setInt(2, limit);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxDatabaseException("old messages could not be forgotten", e);
        }
    }
}
