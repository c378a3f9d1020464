package org.holdout.request.sending;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A session of the database beside the application's, that holds rows so that others wait for it. */
@ApplicationScoped
class OtherSession {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String name;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    /** Opens it; what it holds it holds until it is closed. */
    Connection open() throws SQLException {
        Connection session = DriverManager.getConnection(url, name, password);
        session.setAutoCommit(false);
        return session;
    }

    /** Holds the rows that this statement, with a request's id in it, finds; it must find some. */
    static void hold(Connection session, String sql, String request) throws SQLException {
        assertTrue(first(session, sql, UUID.fromString(request)) != null, "nothing is there to be held");
    }

    /** How many wait for a lock in a statement that names this table. */
    long waiting(String table) throws SQLException {
        return count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?"
                        + " and pid <> pg_backend_pid()",
                "%" + table + "%");
    }

    /** The number that this statement, with one value in it, gives. */
    long count(String sql, Object value) throws SQLException {
        try (Connection session = open()) {
            return ((Number) first(session, sql, value)).longValue();
        }
    }

    private static Object first(Connection session, String sql, Object value) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getObject(1) : null;
            }
        }
    }
}
