package org.holdout.e2e.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes to tables as a version that knows only these columns does: a row in each. */
final class ExampleRows {

    /** SQLSTATE of a row that a check refuses. */
    private static final String CHECK_VIOLATION = "23514";

    private final Connection connection;
    private final int round;
    private final Map<String, Map<String, String>> written = new HashMap<>();

    private ExampleRows(Connection connection, int round) {
        this.connection = connection;
        this.round = round;
    }

    /** With a value in every column. */
    static void whole(Connection connection, List<Table> tables, int round) throws SQLException {
        ExampleRows rows = new ExampleRows(connection, round);
        for (Table table : tables) {
            rows.write(table, table.columns());
        }
    }

    /** With values only where the released tables refuse a row without, but in the tables that are named. */
    static void scant(Connection connection, List<Table> tables, int round, Set<String> never) throws SQLException {
        ExampleRows rows = new ExampleRows(connection, round);
        for (Table table : tables) {
            rows.write(table, never.contains(table.name()) ? table.columns() : required(table));
        }
    }

    /** Likewise; returns the tables whose checks want more than that, and where the row is a whole one therefore. */
    static Set<String> scantWherePossible(Connection connection, List<Table> tables, int round) throws SQLException {
        ExampleRows rows = new ExampleRows(connection, round);
        Set<String> never = new TreeSet<>();
        for (Table table : tables) {
            try {
                rows.write(table, required(table));
            } catch (SQLException e) {
                if (!CHECK_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                never.add(table.name());
                rows.write(table, table.columns());
            }
        }
        return never;
    }

    private static List<Column> required(Table table) {
        return table.columns().stream().filter(Column::required).toList();
    }

    private void write(Table table, List<Column> columns) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>();
        for (Column column : columns) {
            row.put(column.name(), column.example(round, table.name()));
        }
        for (Table.Parent parent : table.parents()) {
            Map<String, String> other = written.get(parent.table());
            parent.columns().forEach((own, theirs) -> {
                if (row.containsKey(own)) {
                    row.put(own, other.get(theirs));
                }
            });
        }
        written.put(table.name(), insert(table, columns, row));
    }

    /** Returns the whole row as the database has it, so that keys which it made itself are known too. */
    private Map<String, String> insert(Table table, List<Column> columns, Map<String, String> row) throws SQLException {
        String values = columns.stream()
                .map(column -> "cast(? as " + column.type() + ")")
                .collect(Collectors.joining(", "));
        String into = columns.isEmpty()
                ? " default values"
                : " (" + String.join(", ", row.keySet()) + ") values (" + values + ")";
        try {
            return Tables.rows(
                            connection,
                            "insert into " + table.name() + into + instead(table, columns) + " returning *",
                            row.values().toArray(String[]::new))
                    .getFirst();
        } catch (SQLException e) {
            throw new SQLException(
                    "What the released version writes to " + table.name() + " is refused: " + e.getMessage(),
                    e.getSQLState(),
                    e);
        }
    }

    /** The one row of a table that holds no more is written anew. */
    private static String instead(Table table, List<Column> columns) {
        return table.single()
                .map(key -> " on conflict (" + key + ") do update set "
                        + columns.stream()
                                .map(column -> column.name() + " = excluded." + column.name())
                                .collect(Collectors.joining(", ")))
                .orElse("");
    }
}
