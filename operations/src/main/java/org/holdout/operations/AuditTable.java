package org.holdout.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The SQL of the audit log. */
final class AuditTable {

    /** How many rows a walk holds at once. */
    private static final int FETCH = 500;

    private AuditTable() {}

    /** Adds the entry at the end of the chain, whose number it gets, in the caller's transaction. */
    static void append(DataSource database, AuditEntry entry, byte[] salt) {
        try (Connection connection = database.getConnection()) {
            Head head = head(connection, "select number, hash from audit_head for update");
            AuditEntry next = new AuditEntry(
                    head.number() + 1, entry.at(), entry.role(), entry.actor(), entry.action(), entry.object());
            byte[] seal = Chain.seal(salt, next.actor());
            byte[] hash = Chain.hash(head.hash(), next, seal);
            insert(connection, next, salt, seal, hash);
            try (PreparedStatement move = connection.prepareStatement("update audit_head set number = ?, hash = ?")) {
                move.setLong(1, next.number());
                move.setBytes(2, hash);
                move.executeUpdate();
            }
        } catch (SQLException e) {
            throw new AuditDatabaseException("an audit entry could not be added", e);
        }
    }

    private static void insert(Connection connection, AuditEntry entry, byte[] salt, byte[] seal, byte[] hash)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_entry (number, at, role, action, object, actor, salt, seal, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, entry.number());
            insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.role());
            insert.setString(4, entry.action());
            insert.setString(5, entry.object());
            insert.setString(6, entry.actor());
            insert.setBytes(7, salt);
            insert.setBytes(8, seal);
            insert.setBytes(9, hash);
            insert.executeUpdate();
        }
    }

    static List<AuditEntry> before(DataSource database, long number, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select number, at, role, actor, action, object"
                        + " from audit_entry where number < ? order by number desc limit ?")) {
            query.setLong(1, number);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new AuditDatabaseException("the audit log could not be read", e);
        }
    }

    static long count(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return head(connection, "select number, hash from audit_head").number();
        } catch (SQLException e) {
            throw new AuditDatabaseException("the audit log could not be counted", e);
        }
    }

    /** Forgets who did at most so many of the things that were done before then, and returns how many it were. */
    static int forgetActors(DataSource database, Instant end, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update audit_entry set actor = null, salt = null where number in (
                            select number from audit_entry where actor is not null and at < ? limit ?)""")) {
            update.setObject(1, end.atOffset(ZoneOffset.UTC));
            update.setInt(2, most);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new AuditDatabaseException("actors could not be forgotten", e);
        }
    }

    /** Walks along the chain as it is at this moment; before {@code named} an entry need not say who it was. */
    static Verification verify(DataSource database, Instant named) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (Statement query = connection.createStatement()) {
                Head head = head(connection, "select number, hash from audit_head");
                query.setFetchSize(FETCH);
                try (ResultSet rows =
                        query.executeQuery("select number, at, role, actor, action, object, salt, seal, hash"
                                + " from audit_entry order by number")) {
                    Walk walk = new Walk(named);
                    while (walk.isWhole() && rows.next()) {
                        walk.over(entry(rows), rows.getBytes(7), rows.getBytes(8), rows.getBytes(9));
                    }
                    return walk.endsAt(head.number(), head.hash());
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AuditDatabaseException("the audit log could not be verified", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Head(long number, byte[] hash) {}

    private static Head head(Connection connection, String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("audit_head has no row");
            }
            return new Head(row.getLong(1), row.getBytes(2));
        }
    }

    private static AuditEntry entry(ResultSet rows) throws SQLException {
        return new AuditEntry(
                rows.getLong(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6));
    }
}
