package org.holdout.request.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of the data database as its own catalogue names them, so that a new one is seen without anybody's help. */
final class Catalogue {

    private static final String REQUESTS = "opt_out_request";

    private final EntityManager data;

    Catalogue(EntityManager data) {
        this.data = data;
    }

    /** A column that a row cannot do without, or that says whose the row is; {@code table} is what it refers to, or null. */
    private record Column(String name, String type, String table) {}

    /** Every table. */
    List<String> tables() {
        return texts("select table_name from information_schema.tables"
                + " where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name");
    }

    /** Every table with a column for whose a row is. */
    List<String> ownedTables() {
        return texts(
                "select table_name from information_schema.columns"
                        + " where table_schema = current_schema() and column_name = 'owner' and data_type = 'uuid' order by table_name");
    }

    /** How many rows of a table name an id, in whatever column. */
    long naming(String table, UUID id) {
        return call("select count(*) from " + table + " t where cast(t as text) like '%" + id + "%'");
    }

    /** Adds a row of that person, with something in each column that must have something. */
    void fill(String table, UUID owner, UUID request) {
        fill(table, owner, request, Map.of());
    }

    private void fill(String table, UUID owner, UUID request, Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        for (Column column : columns(table)) {
            values.put(column.name(), value(column, owner, request));
        }
        values.putAll(given);
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("insert into " + table + " (" + String.join(", ", values.keySet())
                                + ") values (" + String.join(", ", values.values()) + ")")
                        .executeUpdate());
    }

    private String value(Column column, UUID owner, UUID request) {
        if (column.name().equals("owner")) {
            return "'" + owner + "'";
        }
        if (REQUESTS.equals(column.table())) {
            return "'" + request + "'";
        }
        if (column.table() != null) {
            UUID id = UUID.randomUUID();
            fill(column.table(), owner, request, Map.of("id", "'" + id + "'"));
            return "'" + id + "'";
        }
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "'x' || gen_random_uuid()";
            case "bytea" -> "uuid_send(gen_random_uuid())";
            case "timestamp with time zone" -> "now()";
            case "date" -> "current_date";
            case "boolean" -> "false";
            case "integer", "bigint", "smallint" -> "1";
            case "ARRAY", "json", "jsonb" -> "'{}'";
            default -> throw new AssertionError(column + ": say here what stands in a column of this type");
        };
    }

    private List<Column> columns(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows(data.createNativeQuery("""
                select c.column_name, c.data_type, (
                    select cast(cast(k.confrelid as regclass) as text) from pg_constraint k
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                    where k.contype = 'f' and k.conrelid = cast(c.table_name as regclass) and a.attname = c.column_name limit 1)
                from information_schema.columns c
                where c.table_schema = current_schema() and c.table_name = :table
                    and (c.column_name = 'owner' or (c.is_nullable = 'NO' and c.column_default is null and c.is_identity = 'NO'))
                """).setParameter("table", table)))
                .stream()
                .map(row -> new Column((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private long call(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery(sql).getSingleResult()).longValue());
    }

    private List<String> texts(String sql) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(sql, String.class).getResultList());
        return found.stream().map(Object::toString).toList();
    }

    private static List<Object[]> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
