package org.holdout.e2e.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a database, read from PostgreSQL's own catalogue; those that others refer to stand first. */
final class Tables {

    private static final String TABLES = """
        select oid::regclass::text as name from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
        order by 1\
        """;
    private static final String COLUMNS = """
        select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type,
               attnotnull and not atthasdef and attidentity = '' as required
        from pg_attribute
        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'
        order by attnum\
        """;
    private static final String CHECKS = """
        select pg_get_constraintdef(oid) as text, cardinality(conkey) as columns,
               (select quote_ident(attname) from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first
        from pg_constraint where contype = 'c' and conrelid = ?::regclass\
        """;
    private static final String PARENTS = """
        select oid, confrelid::regclass::text as parent,
               (select quote_ident(attname) from pg_attribute where attrelid = conrelid and attnum = own) as own,
               (select quote_ident(attname) from pg_attribute where attrelid = confrelid and attnum = other) as other
        from pg_constraint, unnest(conkey, confkey) as key(own, other)
        where contype = 'f' and conrelid = ?::regclass and confrelid <> conrelid order by oid\
        """;

    private static final String SINGLE = """
        select quote_ident(attname) as name
        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'p' and conrelid = ?::regclass and cardinality(conkey) = 1 and atttypid = 'boolean'::regtype\
        """;

    private static final Pattern WORD = Pattern.compile("'([^']*)'::");
    private static final Pattern LEAST = Pattern.compile(">=? (\\d+)");
    private static final Pattern LARGER = Pattern.compile("\\((\\w+) >=? (\\w+)\\)");

    private Tables() {}

    static List<Table> of(Connection connection) throws SQLException {
        List<Table> unsorted = new ArrayList<>();
        for (Map<String, String> row : rows(connection, TABLES)) {
            String name = row.get("name");
            unsorted.add(
                    new Table(name, columns(connection, name), single(connection, name), parents(connection, name)));
        }
        List<Table> sorted = new ArrayList<>();
        while (!unsorted.isEmpty()) {
            List<Table> free = unsorted.stream()
                    .filter(table -> table.parents().stream()
                            .allMatch(parent -> unsorted.stream()
                                    .noneMatch(other -> other.name().equals(parent.table()))))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("These tables refer to each other in a ring: " + unsorted);
            }
            sorted.addAll(free);
            unsorted.removeAll(free);
        }
        return sorted;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Map<String, String>> checks = rows(connection, CHECKS, table);
        List<Column> columns = new ArrayList<>();
        for (Map<String, String> row : rows(connection, COLUMNS, table)) {
            String name = row.get("name");
            columns.add(new Column(
                    name,
                    row.get("type"),
                    row.get("required").equals("t"),
                    allowed(checks, name),
                    larger(checks, name)));
        }
        return columns;
    }

    private static Optional<String> allowed(List<Map<String, String>> checks, String column) {
        return checks.stream()
                .filter(check ->
                        check.get("columns").equals("1") && check.get("first").equals(column))
                .flatMap(check -> Stream.of(WORD, LEAST)
                        .map(pattern -> pattern.matcher(check.get("text")))
                        .filter(Matcher::find)
                        .map(found -> found.group(1)))
                .filter(value -> !value.equals("0"))
                .findFirst();
    }

    private static boolean larger(List<Map<String, String>> checks, String column) {
        return checks.stream()
                .map(check -> LARGER.matcher(check.get("text")))
                .anyMatch(found -> found.find()
                        && found.group(1).equals(column)
                        && !found.group(2).matches("\\d+"));
    }

    private static Optional<String> single(Connection connection, String table) throws SQLException {
        return rows(connection, SINGLE, table).stream()
                .map(row -> row.get("name"))
                .findFirst();
    }

    private static List<Table.Parent> parents(Connection connection, String table) throws SQLException {
        Map<String, Table.Parent> parents = new LinkedHashMap<>();
        for (Map<String, String> row : rows(connection, PARENTS, table)) {
            parents.computeIfAbsent(row.get("oid"), key -> new Table.Parent(row.get("parent"), new LinkedHashMap<>()))
                    .columns()
                    .put(row.get("own"), row.get("other"));
        }
        return List.copyOf(parents.values());
    }

    /** Rows by column, all as text. */
    static List<Map<String, String>> rows(Connection connection, String query, String... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<Map<String, String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }
}
