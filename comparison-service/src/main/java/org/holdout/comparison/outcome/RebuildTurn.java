package org.holdout.comparison.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Which of all instances counts anew, one at a time, and how far that is. The turn is a lock that a connection to the database holds: it
 * ends with whoever has it, however that ends.
 */
@ApplicationScoped
class RebuildTurn {

    private static final Logger LOG = Logger.getLogger(RebuildTurn.class);
    private static final String LOCK = "(hashtext('comparison rebuild'))";

    private final DataSource database;

    RebuildTurn(DataSource database) {
        this.database = database;
    }

    /** What a rebuild is at. */
    enum State {
        /** There was none yet. */
        NONE,
        RUNNING,
        DONE,
        /** It failed, or its instance is gone. */
        FAILED
    }

    /** How many messages of those that there were at its start are counted. */
    record Progress(State state, long counted, long of) {

        static final Progress BEGUN = new Progress(State.RUNNING, 0, 0);
    }

    /** How far the last one is, wherever it runs or ran. */
    Progress progress() {
        try (Connection connection = database.getConnection()) {
            Progress told = read(connection);
            if (told.state() != State.RUNNING) {
                return told;
            }
            connection.setAutoCommit(false);
            if (has(connection, "SELECT pg_try_advisory_xact_lock" + LOCK)) {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("UPDATE outcome_rebuild SET state = 'FAILED' WHERE state = 'RUNNING'");
                }
            }
            Progress now = read(connection);
            connection.commit();
            return now;
        } catch (SQLException e) {
            throw new IllegalStateException("How far the rebuild is cannot be read", e);
        }
    }

    /** Takes the turn, with nothing counted yet; empty while another has it. */
    Optional<Held> take() {
        try {
            Connection connection = database.getConnection();
            Held held = new Held(connection);
            try {
                if (has(connection, "SELECT pg_try_advisory_lock" + LOCK)) {
                    held.tell(Progress.BEGUN);
                    return Optional.of(held);
                }
            } catch (SQLException | RuntimeException e) {
                held.close();
                throw e;
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The turn to count anew cannot be taken", e);
        }
    }

    private static boolean has(Connection connection, String lock) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(lock)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Progress read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT state, counted, total FROM outcome_rebuild")) {
            return row.next()
                    ? new Progress(State.valueOf(row.getString(1)), row.getLong(2), row.getLong(3))
                    : new Progress(State.NONE, 0, 0);
        }
    }

    /** The turn, until it is closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /**
         * Tells how far it is.
         *
         * @throws IllegalStateException when the turn may be another's by now: its connection is lost
         */
        void tell(Progress progress) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO outcome_rebuild (state, counted, total) VALUES (?, ?, ?) ON CONFLICT (one) DO UPDATE"
                            + " SET state = EXCLUDED.state, counted = EXCLUDED.counted, total = EXCLUDED.total")) {
                statement.setString(1, progress.state().name());
                statement.setLong(2, progress.counted());
                statement.setLong(3, progress.of());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("The turn to count anew is lost", e);
            }
        }

        /** Gives the turn back. With a connection that is lost it was given back already. */
        @Override
        public void close() {
            try (connection) {
                unlock();
            } catch (SQLException lost) {
                LOG.debug("The connection that held the turn to count anew is lost", lost);
            }
        }

        /** A connection that may still hold the lock is ended, and not lent to others: the pool learns that from its next use. */
        private void unlock() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_unlock" + LOCK);
            } catch (SQLException e) {
                connection.unwrap(Connection.class).abort(Runnable::run);
                connection.createStatement().close();
            }
        }
    }
}
