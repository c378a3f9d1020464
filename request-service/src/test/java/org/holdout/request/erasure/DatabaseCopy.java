package org.holdout.request.erasure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** A dump of every table of a database, as {@code COPY} writes it, and its restoring: whatever was written since is gone then. */
final class DatabaseCopy {

    private final DataSource database;
    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private DatabaseCopy(DataSource database) {
        this.database = database;
    }

    static DatabaseCopy of(DataSource database) throws SQLException, IOException {
        DatabaseCopy copy = new DatabaseCopy(database);
        try (Connection connection = database.getConnection()) {
            for (String table : names(connection)) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", out);
                copy.tables.put(table, out.toByteArray());
            }
        }
        return copy;
    }

    /** Everything as it was. Tables that point to others are filled after them; no trigger looks, as where nothing was before. */
    void restore() throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            triggers(statement, "disable");
            statement.execute("truncate " + String.join(", ", tables.keySet()) + " cascade");
            List<String> left = new ArrayList<>(tables.keySet());
            while (!left.isEmpty()) {
                List<String> later = new ArrayList<>();
                for (String table : left) {
                    if (!filled(connection, table)) {
                        later.add(table);
                    }
                }
                if (later.size() == left.size()) {
                    throw new IllegalStateException("Could not restore " + later);
                }
                left = later;
            }
            triggers(statement, "enable");
        }
    }

    private void triggers(Statement statement, String change) throws SQLException {
        for (String table : tables.keySet()) {
            statement.execute("alter table " + table + " " + change + " trigger user");
        }
    }

    /** Every row of every table, as PostgreSQL writes it. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables.keySet()) {
                try (ResultSet found = statement.executeQuery("select cast(t as text) from " + table + " t")) {
                    while (found.next()) {
                        rows.add(table + found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private boolean filled(Connection connection, String table) throws IOException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(tables.get(table)));
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
