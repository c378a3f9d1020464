package org.holdout.e2e;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The relays of request-service's instances, held where a test wants to see them, by what their database lets every session lock:
 * the turn of publishing, then the table that the one whose turn it is reads.
 */
final class Relays implements AutoCloseable {

    /** The number of the lock under which a relay publishes, as the outbox has it. */
    private static final long PUBLISHING = 7_246_115_001L;

    private static final String ACTIVE = """
        select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32) + l.objid::bigint = %d
        and a.application_name like 'request-service%%'\
        """.formatted(PUBLISHING);

    private final Connection turn;
    private final Connection table;

    private Relays(Connection turn, Connection table) {
        this.turn = turn;
        this.table = table;
    }

    /** From now on none publishes, and what is sent waits. */
    static Relays hold(Parts parts) throws SQLException {
        Relays relays = new Relays(parts.connection("request-service"), parts.connection("request-service"));
        execute(relays.turn, "set lock_timeout = '30s'");
        execute(relays.turn, "select pg_advisory_lock(%d)".formatted(PUBLISHING));
        relays.table.setAutoCommit(false);
        return relays;
    }

    /** Lets them go on until one is about to read what waits. */
    void letOneBegin() throws SQLException {
        execute(table, "lock table outbox in access exclusive mode");
        execute(turn, "select pg_advisory_unlock(%d)".formatted(PUBLISHING));
        Parts.await("a relay is at it", () -> !active().isEmpty());
    }

    /** The instances whose relays may publish at this moment, as their database sees them. */
    List<String> active() {
        try (var query = turn.createStatement();
                ResultSet rows = query.executeQuery(ACTIVE)) {
            List<String> active = new ArrayList<>();
            while (rows.next()) {
                active.add(rows.getString(1));
            }
            return active;
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not say who publishes", e);
        }
    }

    /** Lets them go on. */
    void letGo() throws SQLException {
        table.rollback();
    }

    @Override
    public void close() throws SQLException {
        table.close();
        turn.close();
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
