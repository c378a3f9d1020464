package org.holdout.e2e.production;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table has, and a hash over all of them in an order that does not depend on where they lie. */
final class Rows {

    private static final String DATABASES =
            "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'";
    private static final String TABLES =
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";

    private Rows() {}

    /** Every table of every database of a server, by database and name. */
    static Map<String, String> of(DataServer server) throws SQLException, IOException {
        Map<String, String> tables = new TreeMap<>();
        for (String database : list(server, "postgres", DATABASES)) {
            try (Connection connection = server.connect(database)) {
                for (String table : list(server, database, TABLES)) {
                    tables.put(database + " " + table, fingerprint(connection, table));
                }
            }
        }
        return tables;
    }

    private static String fingerprint(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(row, '' ORDER BY row)), '-')"
                                + " FROM (SELECT md5(t::text) AS row FROM " + table + " t) hashed")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> list(DataServer server, String database, String sql) throws SQLException, IOException {
        List<String> all = new ArrayList<>();
        try (Connection connection = server.connect(database);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
