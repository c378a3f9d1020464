package org.holdout.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * pgbench writing the rows that sending a request writes, in five round trips: begin; the request; its entry in the timeline and its
 * letter; its event in the outbox and the idempotency key; commit. The rows are copies of real ones, so they are of their size; the
 * tables are request-service's own, with their indexes, while it is not running.
 */
final class Floor {
    private static final int WARM_UP_SECONDS = 5;
    private static final String DRAFT = "(SELECT id FROM bench_draft WHERE n = :n)";

    private final Parts parts;
    private final Path folder;

    Floor(Parts parts, Path folder) {
        this.parts = parts;
        this.folder = folder;
    }

    /** What writes the rows otherwise than pgbench, while they are there to be copied. */
    interface Otherwise {
        /**
         * Writes them.
         *
         * @param pgbench what pgbench reached
         * @param statements of one transaction; {@code :n} in them is a draft's number
         * @param drafts how many drafts there are
         */
        void run(PgBench.Result pgbench, List<String> statements, int drafts) throws Exception;
    }

    /** Needs drafts, one sent request and its event, as {@link #keepEvents} has kept them. */
    PgBench.Result run(String database, int seconds, Otherwise otherwise) throws Exception {
        try (Connection connection = parts.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_draft AS SELECT id, row_number() OVER () AS n FROM opt_out_request"
                    + " WHERE state = 'DRAFT'");
            statement.execute("CREATE UNIQUE INDEX ON bench_draft (n)");
            statement.execute("CREATE TABLE bench_sent AS SELECT * FROM opt_out_request WHERE state = 'SENT' LIMIT 1");
            statement.execute("CREATE TABLE bench_entry AS SELECT * FROM timeline_entry WHERE action = 'SEND' LIMIT 1");
            statement.execute("CREATE TABLE bench_letter AS SELECT * FROM sent_letter LIMIT 1");
            statement.execute("CREATE TABLE bench_key AS SELECT * FROM idempotency_key LIMIT 1");
            statement.execute("CREATE SEQUENCE bench_position START 1000");
            List<String> statements = statements(connection);
            int drafts = (int) count(connection, "bench_draft");
            Path script = Files.writeString(folder.resolve("send.sql"), script(statements, drafts));
            PgBench.run(parts, database, script, WARM_UP_SECONDS);
            PgBench.Result result = PgBench.run(parts, database, script, seconds);
            if (count(connection, "outbox") < result.perSecond() * seconds / 2) {
                throw new IllegalStateException("pgbench did not write the rows that it should.");
            }
            otherwise.run(result, statements, drafts);
            statement.execute("TRUNCATE outbox, sent_letter, idempotency_key");
            statement.execute("DELETE FROM timeline_entry WHERE position >= 1000");
            statement.execute("DROP TABLE bench_draft, bench_sent, bench_entry, bench_letter, bench_key, bench_event");
            statement.execute("DROP SEQUENCE bench_position");
            statement.execute("VACUUM ANALYZE");
            return result;
        }
    }

    /** Keeps a copy of each event from here on, because the relay deletes them. */
    void keepEvents(String database) throws SQLException {
        try (Connection connection = parts.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench_event AS SELECT * FROM outbox WITH NO DATA");
            String columns = columns(connection, "outbox", List.of()).stream()
                    .map(column -> "NEW." + column)
                    .collect(Collectors.joining(", "));
            statement.execute(
                    "CREATE RULE bench_keep AS ON INSERT TO outbox DO ALSO INSERT INTO bench_event SELECT " + columns);
        }
    }

    void keepNoMoreEvents(String database) throws SQLException {
        try (Connection connection = parts.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP RULE bench_keep ON outbox");
        }
    }

    private static String script(List<String> statements, int drafts) {
        return "\\set n random(1, " + drafts + ")\nBEGIN;\n" + String.join(";\n", statements) + ";\nCOMMIT;\n";
    }

    private static List<String> statements(Connection database) throws SQLException {
        String set =
                columns(database, "opt_out_request", List.of("id", "owner", "reference", "created_at", "version"))
                        .stream()
                        .map(column -> column + " = s." + column)
                        .collect(Collectors.joining(", "));
        return List.of(
                "UPDATE opt_out_request r SET " + set + ", version = r.version + 1 FROM bench_sent s WHERE r.id = "
                        + DRAFT,
                "WITH entry AS ("
                        + copy(
                                database,
                                "timeline_entry",
                                "bench_entry",
                                "id, request_id, position",
                                "gen_random_uuid(), " + DRAFT + ", nextval('bench_position')")
                        + ") " + copy(database, "sent_letter", "bench_letter", "request_id", DRAFT)
                        + " ON CONFLICT (request_id) DO UPDATE SET letter = excluded.letter",
                "WITH key AS (" + copy(database, "idempotency_key", "bench_key", "key_hash", "md5(random()::text)")
                        + ") "
                        + copy(
                                database,
                                "outbox",
                                "bench_event",
                                "id, aggregateid",
                                "gen_random_uuid(), " + DRAFT + "::text"));
    }

    /** Inserts a copy of the only row of {@code from}, but for some columns, which have a value of their own. */
    private static String copy(Connection database, String table, String from, String own, String values)
            throws SQLException {
        List<String> without = new ArrayList<>(List.of(own.split(", ", -1)));
        // Given by the table itself.
        if (table.equals("outbox")) {
            without.add("position");
        }
        String same = columns(database, table, without).stream()
                .map(column -> ", " + column)
                .collect(Collectors.joining());
        return "INSERT INTO " + table + " (" + own + same + ") SELECT " + values + same + " FROM " + from;
    }

    private static List<String> columns(Connection database, String table, List<String> without) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = database.getMetaData().getColumns(null, "public", table, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        columns.removeAll(without);
        return columns;
    }

    private static long count(Connection database, String table) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
